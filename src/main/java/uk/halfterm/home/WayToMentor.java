package uk.halfterm.home;

import uk.halfterm.cohort.People;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.identity.Role;

/** Who pairs the mentee of a row, and the way to do it. */
final class WayToMentor {

    private WayToMentor() {}

    /** Whether the viewer does: a school's tutor in programmes that pair within it, a programme lead in all. */
    static boolean isBy(Standpoint from, People.MenteeRow row) {
        return switch (from.programme(row.cohort().programme()).rules().pairing()) {
            case SAME_ORGANISATION -> from.actor().is(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
            case BY_LEAD -> from.actor().is(Role.PROGRAMME_LEAD);
        };
    }

    static String address(People.MenteeRow row) {
        return PeopleAddresses.mentorOf(row.mentee(), row.cohort().programme());
    }

    /** A link with those words, which to people who hear it says for whom. */
    static Anchor way(People.MenteeRow row, String words, String mentee) {
        return Buttons.naming(new Anchor(address(row), words), mentee);
    }
}
