/** How the process says in one line why it cannot start. */
@NullMarked
@NamedInterface("start")
package uk.halfterm.platform.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
