package uk.halfterm.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.data.annotation.TypeAlias;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolTerm;

/**
 * A plan by the school's terms, counted from the cohort's start. That of the ECF programme makes blocks 2t-1 and 2t current in term t
 * (domain.md 2); others have sections that last a term, or two at a time.
 *
 * @param terms what is planned for each term, from term 1
 * @param menteeTerms how many terms a mentee's training lasts
 * @param mentorTerms how many terms a mentor's own training lasts; a mentor goes on mentoring after it (domain.md 8)
 */
@TypeAlias("curriculum.by-school-terms")
public record BySchoolTerms(List<PlannedTerm> terms, int menteeTerms, int mentorTerms, List<EventPattern> events)
        implements Schedule {

    public BySchoolTerms {
        terms = List.copyOf(terms);
        events = List.copyOf(events);
    }

    /** How many half terms the plan has. */
    public int halfTerms() {
        return 2 * terms.size();
    }

    public int termsOf(Audience role) {
        return switch (role) {
            case MENTEE -> menteeTerms;
            case MENTOR -> mentorTerms;
        };
    }

    public PlannedTerm term(int number) {
        return terms.get(number - 1);
    }

    /** The sections of the first level that are current in that half term of the programme. */
    public List<Integer> sections(TermHalf at) {
        return term(at.term()).sections(at.half());
    }

    /** Where a cohort of that start is in a half term of the calendar; empty before and after the plan. */
    public Optional<TermHalf> at(CohortStart start, HalfTermRef halfTerm) {
        var term = termNumber(start, halfTerm.term());
        return term.isEmpty() ? Optional.empty() : Optional.of(new TermHalf(term.getAsInt(), halfTerm.half()));
    }

    /** Which of its terms a term of the calendar is for a cohort of that start; empty before and after the plan. */
    public OptionalInt termNumber(CohortStart start, SchoolTerm term) {
        var number = term.termsSince(start.firstTerm()) + 1;
        return number < 1 || number > terms.size() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The half term of the calendar that is this one of the programme for a cohort of that start. */
    public HalfTermRef when(CohortStart start, TermHalf at) {
        return HalfTermRef.of(start.firstTerm().plus(at.term() - 1), at.half());
    }

    /** The terms of the calendar that a cohort of that start has, in order. */
    public List<SchoolTerm> schoolTerms(CohortStart start) {
        return IntStream.range(0, terms.size())
                .mapToObj(start.firstTerm()::plus)
                .toList();
    }

    /** The first half term in which the section is current; empty for one that the plan leaves out. */
    public Optional<TermHalf> firstOf(int section) {
        return IntStream.rangeClosed(1, halfTerms())
                .mapToObj(TermHalf::number)
                .filter(at -> sections(at).contains(section))
                .findFirst();
    }

    /** Whether the section is worked on in one half term, and not for longer. */
    public boolean isOfOneHalfTerm(int section) {
        return terms.stream()
                        .flatMap(term -> Stream.of(term.firstHalf(), term.secondHalf()))
                        .filter(half -> half.contains(section))
                        .count()
                == 1;
    }

    /** The training event planned for a role of such a cohort in the term of that number. */
    public Optional<EventMode> event(Audience role, CohortStart start, int term) {
        return events.stream()
                .filter(pattern -> pattern.holdsFor(role, start))
                .findFirst()
                .flatMap(pattern -> pattern.in(term));
    }

    /** The last half term of the plan. */
    public TermHalf last() {
        return new TermHalf(terms.size(), Half.SECOND);
    }
}
