package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.PersonId;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/** The mentees (without a mentor first) and mentors of a school, as of a day; ended places are left out. */
public record People(List<MenteeRow> mentees, List<MentorRow> mentors) {

    public People {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
    }

    /** A mentee with the mentor of the day, or else the one who is agreed to begin later ({@code mentorFrom} says when). */
    public record MenteeRow(
            PersonId mentee,
            OrganisationId organisation,
            CohortSummary cohort,
            @Nullable GroupSummary group,
            ProgrammeState state,
            DateRange period,
            @Nullable PersonId mentor,
            @Nullable LocalDate mentorFrom) {

        public boolean isUnpaired() {
            return mentor == null;
        }
    }

    /** A mentor's place in one cohort, and how many mentees they have on the day in all. */
    public record MentorRow(
            PersonId mentor,
            OrganisationId organisation,
            CohortSummary cohort,
            @Nullable GroupSummary group,
            DateRange period,
            int mentees) {}
}
