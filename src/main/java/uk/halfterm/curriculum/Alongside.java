package uk.halfterm.curriculum;

import org.jspecify.annotations.Nullable;

/** A programme that people of one role have beside another one, in cohorts from that start on (seed 004: the mentor induction). */
public record Alongside(
        ProgrammeId programme, Audience role, @Nullable CohortStart from) {

    public boolean holdsFor(Audience who, Opening opening) {
        return role == who
                && switch (opening) {
                    case CohortStart start -> from == null || from.compareTo(start) <= 0;
                    case Rolling _ -> from == null;
                };
    }
}
