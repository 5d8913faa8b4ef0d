package uk.halfterm.meeting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.Identifier;

/**
 * The meeting of a mentee and the mentor in one week of a programme: {@code ecf.amina.2024-01-15}. Made of the programme, the mentee
 * and the week's Monday: a second click, or a second node, can only ever mean the same meeting, and it stays the same when another
 * mentor takes over.
 */
public record MeetingId(String value) implements Identifier {

    private static final char SEPARATOR = '.';

    public MeetingId {
        Identifier.requireValue(value);
        int first = value.indexOf(SEPARATOR);
        int last = value.lastIndexOf(SEPARATOR);
        if (first < 1 || last < first + 2 || !isMonday(value.substring(last + 1))) {
            throw new IllegalArgumentException(
                    "A meeting is named by its programme, its mentee and the Monday of its week");
        }
    }

    public static MeetingId of(ProgrammeId programme, PersonId mentee, LocalDate monday) {
        return new MeetingId(programme.value() + SEPARATOR + mentee.value() + SEPARATOR + monday);
    }

    /** A programme's id has no dot. */
    public ProgrammeId programme() {
        return ProgrammeId.of(value.substring(0, value.indexOf(SEPARATOR)));
    }

    public PersonId mentee() {
        return PersonId.of(value.substring(value.indexOf(SEPARATOR) + 1, value.lastIndexOf(SEPARATOR)));
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
