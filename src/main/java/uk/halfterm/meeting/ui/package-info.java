/** A pair's meetings on screen. */
@NullMarked
package uk.halfterm.meeting.ui;

import org.jspecify.annotations.NullMarked;
