/** Files by the hash of their content; one port, an adapter for each place that keeps them. */
@NullMarked
@NamedInterface("blob")
package uk.halfterm.platform.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
