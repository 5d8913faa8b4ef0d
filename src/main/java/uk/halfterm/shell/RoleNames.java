package uk.halfterm.shell;

import uk.halfterm.identity.Role;

/** What roles are called on screen. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        return switch (role) {
            case MENTEE -> "mentee";
            case MENTOR -> "mentor";
            case INDUCTION_TUTOR -> "induction tutor";
            case TRAINER -> "trainer";
            case PROGRAMME_LEAD -> "programme lead";
            case ADMINISTRATOR -> "administrator";
        };
    }
}
