/** Numbered steps that bring a store of an older release to the shapes of this one (docs/adr/0008). */
@NullMarked
@NamedInterface("schema")
package uk.halfterm.platform.store.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
