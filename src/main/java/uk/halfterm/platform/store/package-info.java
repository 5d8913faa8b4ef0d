/** The store's configuration: MongoDB when a URI is given, else the embedded store; converters, aliases, indexes. */
@NullMarked
@NamedInterface("store")
package uk.halfterm.platform.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
