package uk.halfterm.meeting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.Identifier;

/**
 * The meeting of a mentee and the mentor in one week. Made of the mentee and the week's Monday: a second click, or a second node, can
 * only ever mean the same meeting, and it stays the same when another mentor takes over.
 */
public record MeetingId(String value) implements Identifier {

    private static final char SEPARATOR = '.';

    public MeetingId {
        Identifier.requireValue(value);
        int at = value.lastIndexOf(SEPARATOR);
        if (at < 1 || !isMonday(value.substring(at + 1))) {
            throw new IllegalArgumentException("A meeting is named by its mentee and the Monday of its week");
        }
    }

    public static MeetingId of(PersonId mentee, LocalDate monday) {
        return new MeetingId(mentee.value() + SEPARATOR + monday);
    }

    public PersonId mentee() {
        return PersonId.of(value.substring(0, value.lastIndexOf(SEPARATOR)));
    }

    public LocalDate monday() {
        return LocalDate.parse(value.substring(value.lastIndexOf(SEPARATOR) + 1));
    }

    private static boolean isMonday(String day) {
        try {
            return LocalDate.parse(day).getDayOfWeek() == DayOfWeek.MONDAY;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
