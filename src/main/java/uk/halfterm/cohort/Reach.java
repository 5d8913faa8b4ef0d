package uk.halfterm.cohort;

import org.jspecify.annotations.Nullable;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.shared.NoAccess;

/**
 * Whose places somebody lists: those of a cohort, of a school, or of both. Never everybody's, because the people of all cohorts are
 * more than any list holds.
 */
record Reach(@Nullable CohortId cohort, @Nullable OrganisationId organisation) {

    Reach {
        if (cohort == null && organisation == null) {
            throw new IllegalArgumentException("People are listed by cohort or by school");
        }
    }

    /** What a role in that scope reaches of a cohort, or of all cohorts where the scope is a school. */
    static Reach of(Scope scope, @Nullable CohortId cohort) {
        var id = scope.id();
        if (id == null) {
            return new Reach(cohort, null);
        }
        return switch (scope.kind()) {
            case EVERYWHERE -> new Reach(cohort, null);
            case ORGANISATION -> new Reach(cohort, OrganisationId.of(id));
            case COHORT -> {
                if (cohort != null && !scope.coversCohort(cohort.value())) {
                    throw new NoAccess(CohortAccessTexts.TEXTS.otherCohort());
                }
                yield new Reach(CohortId.of(id), null);
            }
        };
    }

    boolean covers(Placement place) {
        return (cohort == null || cohort.equals(place.cohort()))
                && (organisation == null || organisation.equals(place.organisation()));
    }
}
