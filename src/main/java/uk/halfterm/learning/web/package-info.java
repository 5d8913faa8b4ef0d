/** Serves the pack of a section's meetings, and notes that it was taken. */
@NullMarked
package uk.halfterm.learning.web;

import org.jspecify.annotations.NullMarked;
