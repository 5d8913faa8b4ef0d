package uk.halfterm.cohort;

import java.util.List;

import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Opening;
import uk.halfterm.curriculum.ProgrammeId;

/** Opens a cohort of a programme with its named groups; groups can be added later. */
public record OpenCohort(ProgrammeId programme, Opening opening, List<String> groups) {

    public OpenCohort {
        groups = List.copyOf(groups);
    }

    public static OpenCohort of(String start, String programme, String... groups) {
        return new OpenCohort(ProgrammeId.of(programme), CohortStart.parse(start), List.of(groups));
    }

    CohortId id() {
        return CohortId.of(programme, opening);
    }
}
