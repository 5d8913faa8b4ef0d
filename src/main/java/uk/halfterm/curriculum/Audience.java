package uk.halfterm.curriculum;

import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;

/** Whom an item is written for; which of them sees it is the programme's to say ({@link ProgrammeSummary#sees}). */
public enum Audience {
    MENTEE,
    MENTOR;

    public static Audience of(Actor actor) {
        return actor.is(Role.MENTEE) ? MENTEE : MENTOR;
    }
}
