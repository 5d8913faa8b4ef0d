/** Reads authored Markdown: what it says, what a page could not show of it, and the HTML of it. */
@NullMarked
package uk.halfterm.curriculum.prose;

import org.jspecify.annotations.NullMarked;
