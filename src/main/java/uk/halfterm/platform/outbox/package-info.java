/** Tells those who subscribed what happened: events wait in the aggregate's own document and are relayed at least once. */
@NullMarked
@NamedInterface("outbox")
package uk.halfterm.platform.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
