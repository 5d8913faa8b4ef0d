package uk.halfterm.curriculum;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The training events that a programme plans for one role of the cohorts from one start to another, both included; a missing end is
 * open. Seed 004 has three patterns for mentors. A plan only: a timetable's word counts more.
 */
public record EventPattern(
        Audience role, @Nullable CohortStart from, @Nullable CohortStart until, List<TermEvent> terms) {

    /** One event in the term of that number. */
    public record TermEvent(int term, EventMode mode) {}

    public EventPattern {
        terms = List.copyOf(terms);
    }

    public boolean holdsFor(Audience who, CohortStart start) {
        return role == who
                && (from == null || from.compareTo(start) <= 0)
                && (until == null || start.compareTo(until) <= 0);
    }

    public Optional<EventMode> in(int term) {
        return terms.stream()
                .filter(event -> event.term() == term)
                .map(TermEvent::mode)
                .findFirst();
    }
}
