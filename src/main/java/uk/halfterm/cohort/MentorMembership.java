package uk.halfterm.cohort;

import org.jspecify.annotations.Nullable;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/** A mentor's time in a cohort at one school: it gives the training events and the block to prepare. */
record MentorMembership(CohortId cohort, @Nullable GroupId group, OrganisationId organisation, DateRange period)
        implements Placement {

    /** A mentor's own training goes by the cohort; how fast a mentee goes is the mentee's. */
    @Override
    public Pace pace() {
        return Pace.FULL_TIME;
    }

    MentorMembership in(GroupId other) {
        return new MentorMembership(cohort, other, organisation, period);
    }

    boolean isSamePlaceAs(MentorMembership other) {
        return cohort.equals(other.cohort) && organisation.equals(other.organisation);
    }
}
