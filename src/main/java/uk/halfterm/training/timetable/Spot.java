package uk.halfterm.training.timetable;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortId;

/** Where in the document something stands: the line (from 1) and the heading of its column, in the section of a cohort. */
record Spot(@Nullable CohortId cohort, int line, String field) {}
