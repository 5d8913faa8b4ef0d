package uk.halfterm.cohort;

import java.time.LocalDate;

import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.SchoolCalendar;

/** How far a cohort's two years have come on a day. */
public sealed interface ProgrammeState {

    /** Block 1 begins on that day. */
    record Before(LocalDate begins) implements ProgrammeState {}

    /** The half term of the day, or in a holiday the next one, has this block of the programme. */
    record Running(HalfTerm halfTerm, int termNumber, int block) implements ProgrammeState {}

    /** Block 12 ended on that day; the content stays readable. */
    record Finished(LocalDate ended) implements ProgrammeState {}

    static ProgrammeState on(LocalDate today, CohortStart start, SchoolCalendar calendar) {
        var halfTerm = calendar.currentOrNext(today);
        var block = start.blockIn(halfTerm);
        var termNumber = start.termNumber(halfTerm.term());
        if (block.isPresent() && termNumber.isPresent()) {
            return new Running(halfTerm, termNumber.getAsInt(), block.getAsInt());
        }
        return halfTerm.term().compareTo(start.firstTerm()) < 0
                ? new Before(calendar.halfTerm(start.firstTerm(), Half.FIRST).first())
                : new Finished(calendar.halfTerm(start.halfTermOfBlock(CohortStart.BLOCKS))
                        .last());
    }
}
