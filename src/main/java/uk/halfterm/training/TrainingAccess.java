package uk.halfterm.training;

import java.util.Optional;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NoAccess;

/** Who may see and change which training events: those who run a cohort all of its, those invited their own. */
final class TrainingAccess {

    private TrainingAccess() {}

    /** Whether they see the whole timetable: their scope reaches at least some of the cohort's people. */
    static boolean seesAll(Standpoint from, CohortId cohort) {
        return from.actor().is(Role.PROGRAMME_LEAD, Role.TRAINER) && from.reaches(cohort);
    }

    static void requireSeesAll(Standpoint from, CohortId cohort) {
        if (!seesAll(from, cohort)) {
            throw new NoAccess(RefusalTexts.TEXTS.onlyWhoRunsSees());
        }
    }

    /** A scope that holds only some of the cohort's people changes nothing for the others. */
    static void requireRuns(Standpoint from, CohortId cohort) {
        if (!from.actor().is(Role.PROGRAMME_LEAD, Role.TRAINER) || !from.coversAllOf(cohort)) {
            throw new NoAccess(RefusalTexts.TEXTS.onlyWhoRunsChanges());
        }
    }

    static boolean takesIn(Standpoint from, CohortId cohort) {
        return from.actor().is(Role.PROGRAMME_LEAD) && from.coversAllOf(cohort);
    }

    static void requireTakesIn(Standpoint from, CohortId cohort) {
        from.actor().requireRole(Role.PROGRAMME_LEAD);
        requireRuns(from, cohort);
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
