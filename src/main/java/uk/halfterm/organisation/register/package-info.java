/**
 * The national register of schools, Get Information About Schools (GIAS): the command that takes its CSV file into the list of
 * organisations (docs/adr/0016).
 */
@NullMarked
@NamedInterface("register")
package uk.halfterm.organisation.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
