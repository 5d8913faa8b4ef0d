package uk.halfterm.cohort;

import uk.halfterm.shared.Texts;

/** Which rule a placement breaks, to whoever asked for it. */
interface PlacementTexts extends Texts {

    PlacementTexts TEXTS = Texts.of(PlacementTexts.class);

    String enrolledAlready();

    String notEnrolled();

    String severalProgrammes();

    String mentorAlready();

    String notMentorAtSchool();

    String notMentorInCohort();

    String ownMentor();

    String hasMentor();

    String noMentorToReplace();

    String anotherMentorByNow();

    String pairBeganLater(String first);

    String groupWithoutName(String name);

    String groupsTooAlike(String name, String known);

    String beforeCohort(String cohort, String first);

    String shareOfFullTime(int least, int most);

    String deferredAlready();
}
