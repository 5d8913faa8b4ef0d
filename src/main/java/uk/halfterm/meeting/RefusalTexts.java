package uk.halfterm.meeting;

import uk.halfterm.shared.Texts;

/** Why something about a meeting is refused. */
interface RefusalTexts extends Texts {

    RefusalTexts TEXTS = Texts.of(RefusalTexts.class);

    String onlyThePairReads();

    String onlyTheMentorMarks();

    String notBefore(String monday);

    String noSuchMeeting();
}
