/** The commands for authors: check their files, and write out what a portal holds. */
@NullMarked
@NamedInterface("command")
package uk.halfterm.curriculum.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
