package uk.halfterm.home;

/** What a mentee without a mentor is told: whom to ask depends on who pairs people in the programme. */
final class WithoutMentor {

    private static final WithoutMentorTexts TEXTS = WithoutMentorTexts.TEXTS;

    private WithoutMentor() {}

    static String step(OwnPart part) {
        return switch (part.programme().rules().pairing()) {
            case SAME_ORGANISATION ->
                TEXTS.speakToTutor(part.programme().labels().inductionTutor().name());
            case BY_LEAD -> TEXTS.writeToTeam(team(part));
        };
    }

    static String whatToDo(OwnPart part) {
        return switch (part.programme().rules().pairing()) {
            case SAME_ORGANISATION -> TEXTS.tutorPairs();
            case BY_LEAD -> TEXTS.teamPairs(team(part));
        };
    }

    private static String team(OwnPart part) {
        return part.programme().labels().programmeTeam().name();
    }
}
