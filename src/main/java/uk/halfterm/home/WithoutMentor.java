package uk.halfterm.home;

import uk.halfterm.curriculum.Pairing;

/** What a mentee without a mentor is told: whom to ask depends on who pairs people in the programme. */
final class WithoutMentor {

    private WithoutMentor() {}

    static String step(OwnPart part) {
        return "You have no mentor yet. " + ask(part);
    }

    static String whatToDo(OwnPart part) {
        return switch (part.programme().rules().pairing()) {
            case SAME_ORGANISATION -> "Your induction tutor pairs mentors and mentees. Speak to them first.";
            case BY_LEAD -> "The programme team pairs mentors and mentees. " + ask(part);
        };
    }

    private static String ask(OwnPart part) {
        return part.programme().rules().pairing() == Pairing.BY_LEAD
                ? "Write to the " + part.programme().labels().programmeTeam().name() + "."
                : "Speak to your " + part.programme().labels().inductionTutor().name() + ".";
    }
}
