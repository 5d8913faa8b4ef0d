package uk.halfterm.meeting;

import java.time.LocalDate;

import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Pair;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NoAccess;

/** Meetings belong to the pair: its mentor marks, its mentee and the induction tutor of its school read, nobody else. */
final class MeetingAccess {

    private MeetingAccess() {}

    static void requireReads(Actor actor) {
        if (!actor.is(Role.MENTOR, Role.MENTEE, Role.INDUCTION_TUTOR)) {
            throw new NoAccess("Only the pair and their induction tutor see its meetings");
        }
    }

    /** The pair as the cohorts know it today: what a caller hands in proves nothing. */
    static Pair requireReads(Actor actor, Pair pair, Cohorts cohorts, LocalDate today) {
        requireReads(actor);
        return cohorts.pairOf(actor, pair.mentee(), today)
                .filter(own -> own.mentor().equals(pair.mentor()))
                .orElseThrow(() -> new NoAccess("Only the pair and their induction tutor see its meetings"));
    }

    static Pair requireMarks(Actor actor, PersonId mentee, Cohorts cohorts, LocalDate today) {
        if (!actor.is(Role.MENTOR)) {
            throw new NoAccess("Only the mentor of the pair marks its meetings");
        }
        return cohorts.pairOf(actor, mentee, today)
                .orElseThrow(() -> new NoAccess("Only the mentor of the pair marks its meetings"));
    }
}
