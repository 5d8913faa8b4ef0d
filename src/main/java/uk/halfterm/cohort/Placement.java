package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.DateRange;

/** Somebody's place in a programme for a time: a mentee's {@link Enrolment} or a mentor's {@link MentorMembership}. */
sealed interface Placement permits Enrolment, MentorMembership {

    CohortId cohort();

    @Nullable
    GroupId group();

    OrganisationId organisation();

    DateRange period();

    /** How fast the person goes through the programme. */
    Pace pace();

    default boolean isInSameProgrammeAs(Placement other) {
        return cohort().programme().equals(other.cohort().programme());
    }

    /** Whether the place is current or still to come; an open one never ends. */
    default boolean hasNotEndedBy(LocalDate today) {
        return period().hasNotEndedBy(today);
    }

    /** The cohorts of places without a group, each once. */
    static List<CohortId> cohortsWithoutGroup(List<? extends Placement> places) {
        return places.stream()
                .filter(place -> place.group() == null)
                .map(Placement::cohort)
                .distinct()
                .toList();
    }

    /** Whether a role in that scope reaches this place. */
    default boolean isWithin(Scope scope) {
        return switch (scope.kind()) {
            case EVERYWHERE -> true;
            case ORGANISATION -> scope.coversOrganisation(organisation().value());
            case COHORT -> scope.coversCohort(cohort().value());
        };
    }
}
