package uk.halfterm.training;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.timetable.NoEvent;

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

    /** What there is in the term of some people's events, or else the sentence that there is none. */
    static TermEvents of(SchoolTerm term, List<EventSummary> own, Optional<NoEvent> none) {
        var inTerm = own.stream().filter(event -> event.term().equals(term)).toList();
        if (!inTerm.isEmpty()) {
            return new TermEvents(term, Word.EVENTS, inTerm, null);
        }
        return none.map(fact -> new TermEvents(term, Word.NO_EVENT, List.of(), fact.statement()))
                .orElseGet(() -> new TermEvents(term, Word.SILENT, List.of(), null));
    }
}
