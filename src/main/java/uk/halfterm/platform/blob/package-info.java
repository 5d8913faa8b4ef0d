/** Files by the hash of their content: in the data directory, or in GridFS on a MongoDB. */
@NullMarked
@NamedInterface("blob")
package uk.halfterm.platform.blob;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
