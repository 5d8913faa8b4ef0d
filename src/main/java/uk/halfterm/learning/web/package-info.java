/** Serves the pack of a section's meetings. */
@NullMarked
package uk.halfterm.learning.web;

import org.jspecify.annotations.NullMarked;
