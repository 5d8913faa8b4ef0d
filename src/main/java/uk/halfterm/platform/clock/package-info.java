/** The one clock: London time, moved to another day by {@code halfterm.today}. */
@NullMarked
@NamedInterface("clock")
package uk.halfterm.platform.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
