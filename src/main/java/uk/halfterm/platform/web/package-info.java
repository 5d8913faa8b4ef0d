/** What holds for every request and connection, before any page: whom to believe about addresses, how much is taken in, how long it stays. */
@NullMarked
@NamedInterface("web")
package uk.halfterm.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
