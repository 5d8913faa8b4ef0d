/** Keeps each state of a programme that was ever current, named by what is in it, and says which one is. */
@NullMarked
package uk.halfterm.curriculum.version;

import org.jspecify.annotations.NullMarked;
