package uk.halfterm.cohort;

import java.util.List;

/** Opens a cohort of a programme ("ecf") with its named groups; groups can be added later. */
public record OpenCohort(CohortStart start, String programme, List<String> groups) {

    public OpenCohort {
        groups = List.copyOf(groups);
    }

    public static OpenCohort of(String label, String programme, String... groups) {
        return new OpenCohort(CohortStart.parse(label), programme, List.of(groups));
    }
}
