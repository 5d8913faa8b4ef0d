package uk.halfterm.meeting;

import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NoAccess;

/** Meetings belong to the pair: its mentor marks, its mentee and the induction tutor of its school read, nobody else. */
final class MeetingAccess {

    private MeetingAccess() {}

    static void requireReads(Standpoint from) {
        if (!from.actor().is(Role.MENTOR, Role.MENTEE, Role.INDUCTION_TUTOR)) {
            throw new NoAccess(RefusalTexts.TEXTS.onlyThePairReads());
        }
    }

    /** The pair as the cohorts know it today: what a caller hands in proves nothing. */
    static Pair requireReads(Standpoint from, Pair pair) {
        requireReads(from);
        return from.pairOf(pair.mentee(), pair.programme())
                .filter(own -> own.mentor().equals(pair.mentor()))
                .orElseThrow(() -> new NoAccess(RefusalTexts.TEXTS.onlyThePairReads()));
    }

    static Pair requireMarks(Standpoint from, MeetingId meeting) {
        if (!from.actor().is(Role.MENTOR)) {
            throw new NoAccess(RefusalTexts.TEXTS.onlyTheMentorMarks());
        }
        return from.pairOf(meeting.mentee(), meeting.programme())
                .orElseThrow(() -> new NoAccess(RefusalTexts.TEXTS.onlyTheMentorMarks()));
    }
}
