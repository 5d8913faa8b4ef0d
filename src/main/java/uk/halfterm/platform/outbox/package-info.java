/** Domain events kept in the document of the aggregate they come from, until they are told. */
@NullMarked
@NamedInterface("outbox")
package uk.halfterm.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
