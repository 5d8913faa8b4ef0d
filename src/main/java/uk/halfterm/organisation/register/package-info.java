/** The national register of schools, Get Information About Schools (GIAS): reads its CSV file and takes it into the list of organisations. */
@NullMarked
package uk.halfterm.organisation.register;

import org.jspecify.annotations.NullMarked;
