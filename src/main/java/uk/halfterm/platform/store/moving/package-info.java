/**
 * Moving house: backup and restore of a data directory, while the portal runs or not, and the way to a MongoDB and back
 * (docs/adr/0008, docs/operations.md).
 */
@NullMarked
@NamedInterface("moving")
package uk.halfterm.platform.store.moving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
