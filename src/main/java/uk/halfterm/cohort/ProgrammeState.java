package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.curriculum.Schedule;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolCalendar;

/** How far a cohort, or somebody at their own pace in it, has come in its programme on a day. */
public sealed interface ProgrammeState {

    /** The first half term begins on that day. */
    record Before(LocalDate begins) implements ProgrammeState {}

    /** The half term of the day, or in a holiday the next one, is that one of the programme; these sections are current in it. */
    record Running(HalfTerm halfTerm, TermHalf at, List<Integer> sections) implements ProgrammeState {

        public Running {
            sections = List.copyOf(sections);
        }
    }

    /** A programme without a calendar: it goes on as people do. */
    record Open() implements ProgrammeState {}

    /** Standing still, until that day where it is known. */
    record Deferred(@Nullable LocalDate until) implements ProgrammeState {}

    /** The last half term ended on that day; the content stays readable. */
    record Finished(LocalDate ended) implements ProgrammeState {}

    /** Of a cohort as a whole. */
    static ProgrammeState on(LocalDate today, CohortSummary cohort, Schedule schedule, SchoolCalendar calendar) {
        return on(today, cohort, schedule, Pace.FULL_TIME, calendar);
    }

    /** Of somebody at their own pace. */
    static ProgrammeState on(
            LocalDate today, CohortSummary cohort, Schedule schedule, Pace pace, SchoolCalendar calendar) {
        return switch (schedule) {
            case uk.halfterm.curriculum.SelfPaced _ -> new Open();
            case BySchoolTerms plan ->
                switch (cohort.opening()) {
                    case Rolling _ -> new Open();
                    case CohortStart start -> inTerms(today, start, plan, pace, calendar);
                };
        };
    }

    private static ProgrammeState inTerms(
            LocalDate today, CohortStart start, BySchoolTerms plan, Pace pace, SchoolCalendar calendar) {
        var halfTerm = calendar.currentOrNext(today);
        if (halfTerm.term().compareTo(start.firstTerm()) < 0) {
            return new Before(calendar.halfTerm(start.firstTerm(), Half.FIRST).first());
        }
        var deferral = pace.deferralOn(today);
        if (deferral.isPresent()) {
            return new Deferred(deferral.get().period().to());
        }
        var at = pace.at(plan, start, halfTerm.ref(), calendar);
        if (at.isPresent()) {
            return new Running(halfTerm, at.get(), plan.sections(at.get()));
        }
        var last = pace.when(plan, start, plan.last(), calendar);
        HalfTermRef end = last.isEmpty() ? plan.when(start, plan.last()) : last.getLast();
        return new Finished(calendar.halfTerm(end).last());
    }
}
