/**
 * A MongoDB-speaking store inside the process, for one machine: commits before it acknowledges, never shares what it holds, finds by
 * index, refuses what it does not do (docs/adr/0002). It is no MongoDB and its file is no exchange format.
 *
 * <p>Read {@code EmbeddedStore} (the front), {@code EmbeddedBackend} (each command), then by question: what is refused ({@code Refusal},
 * {@code Dialect}, {@code DocumentSize}), how it is kept ({@code GroupCommit}, {@code DataFile}, {@code DataDirectory},
 * {@code WriteFailure}), how it is found ({@code Conditions}, {@code Filter}, the indexes).
 */
@NullMarked
package uk.halfterm.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
