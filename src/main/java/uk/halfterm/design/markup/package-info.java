/** What a page is drawn with: elements that are written out as HTML, and only those that listen are kept as components. */
@NullMarked
@NamedInterface("markup")
package uk.halfterm.design.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
