/**
 * A MongoDB-speaking store inside the process, for one machine: commits before it acknowledges, never shares what it holds, finds by
 * index, refuses what it does not do (docs/adr/0002). It is no MongoDB and its file is no exchange format.
 */
@NullMarked
package uk.halfterm.platform.store.embedded;

import org.jspecify.annotations.NullMarked;
