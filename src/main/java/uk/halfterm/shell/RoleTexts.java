package uk.halfterm.shell;

import uk.halfterm.identity.Role;
import uk.halfterm.shared.Texts;

/** What roles are called on screen. */
interface RoleTexts extends Texts {

    RoleTexts TEXTS = Texts.of(RoleTexts.class);

    String mentee();

    String mentor();

    String inductionTutor();

    String trainer();

    String programmeLead();

    String administrator();

    default String of(Role role) {
        return switch (role) {
            case MENTEE -> mentee();
            case MENTOR -> mentor();
            case INDUCTION_TUTOR -> inductionTutor();
            case TRAINER -> trainer();
            case PROGRAMME_LEAD -> programmeLead();
            case ADMINISTRATOR -> administrator();
        };
    }
}
