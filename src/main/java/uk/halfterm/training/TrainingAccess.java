package uk.halfterm.training;

import java.util.Optional;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NoAccess;

/** Who may see and change which training events: those who run a cohort all of its, those invited their own. */
final class TrainingAccess {

    private TrainingAccess() {}

    static boolean runs(Actor actor, CohortId cohort) {
        return actor.is(Role.PROGRAMME_LEAD, Role.TRAINER) && actor.scope().coversCohort(cohort.value());
    }

    static void requireRuns(Actor actor, CohortId cohort) {
        if (!runs(actor, cohort)) {
            throw new NoAccess("Only those who run a cohort see or change its whole timetable");
        }
    }

    static void requireTakesIn(Actor actor, CohortId cohort) {
        actor.requireRole(Role.PROGRAMME_LEAD);
        requireRuns(actor, cohort);
    }

    /** As whom the actor is invited; nobody else has events of their own. */
    static Optional<EventAudience> audienceOf(Actor actor) {
        return switch (actor.role()) {
            case MENTOR -> Optional.of(EventAudience.MENTORS);
            case MENTEE -> Optional.of(EventAudience.MENTEES);
            case INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> Optional.empty();
        };
    }
}
