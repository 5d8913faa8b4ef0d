package uk.halfterm.home;

import java.util.List;
import java.util.stream.Collectors;

import uk.halfterm.cohort.People;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.SectionRef;

/** What is current for a mentee in somebody else's list. */
final class Current {

    private Current() {}

    static List<SectionRef> sections(People.MenteeRow row, ProgrammeState.Running state) {
        return state.sections().stream()
                .map(number -> SectionRef.of(row.cohort().programme(), number))
                .toList();
    }

    /** "Block 3", "Module 4, Module 5". */
    static String label(Standpoint from, People.MenteeRow row, ProgrammeState.Running state) {
        var level = from.programme(row.cohort().programme()).level();
        return state.sections().stream().map(level::label).collect(Collectors.joining(", "));
    }
}
