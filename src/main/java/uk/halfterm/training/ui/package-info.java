/** The training timetable on screen: one's own events, or a cohort's groups by terms. */
@NullMarked
package uk.halfterm.training.ui;

import org.jspecify.annotations.NullMarked;
