/** The list of schools and settings: finding one, what is kept of it, and adding one by hand. */
@NullMarked
package uk.halfterm.organisation.ui;

import org.jspecify.annotations.NullMarked;
