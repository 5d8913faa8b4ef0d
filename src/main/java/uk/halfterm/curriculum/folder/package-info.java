/** Reads a programme from the files its authors write, and says everything that is wrong with them at once. */
@NullMarked
package uk.halfterm.curriculum.folder;

import org.jspecify.annotations.NullMarked;
