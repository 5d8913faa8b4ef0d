/** Seals what must be unreadable in the store, with keys that lie outside it (docs/security.md, docs/adr/0014). */
@NullMarked
@NamedInterface("seal")
package uk.halfterm.platform.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
