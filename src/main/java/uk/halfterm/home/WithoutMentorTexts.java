package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What a mentee without a mentor is told. */
interface WithoutMentorTexts extends Texts {

    WithoutMentorTexts TEXTS = Texts.of(WithoutMentorTexts.class);

    String title();

    String speakToTutor(String tutor);

    String writeToTeam(String team);

    String tutorPairs();

    String teamPairs(String team);
}
