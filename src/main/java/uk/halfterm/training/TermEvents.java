package uk.halfterm.training;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.schoolcalendar.SchoolTerm;

/** One term of a person's or a group's timetable; {@code statement} is the timetable's own sentence where it says "none". */
public record TermEvents(
        SchoolTerm term,
        Word word,
        List<EventSummary> events,
        @Nullable String statement) {

    /** What the timetable has to say of a term. */
    public enum Word {
        /** There is at least one event. */
        EVENTS,
        /** It says in so many words that there is none. */
        NO_EVENT,
        /** It is silent: there is none so far. */
        SILENT
    }

    public TermEvents {
        events = List.copyOf(events);
    }
}
