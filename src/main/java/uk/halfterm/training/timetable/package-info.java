/** Reads a training timetable as programme teams write it: tables and sentences, with the slips people make. Pure: stores nothing. */
@NullMarked
@NamedInterface("timetable")
package uk.halfterm.training.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
