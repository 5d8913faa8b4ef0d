package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What somebody is told who is in no programme today. */
interface OutsideTexts extends Texts {

    OutsideTexts TEXTS = Texts.of(OutsideTexts.class);

    String hello(String name);

    String programme();

    String noCohort();

    String tutorEnrols();

    String begins(String day);

    String canLook(String sections);

    String see(String sections);

    String ended(String day);

    String staysHere();

    String open(String sections);

    String standsStill();

    String standsStillUntil(String day);

    String nothingIsDue();

    String noPlace();

    String askTutor();

    String isCurrent(String section);

    String askWhoRegistered();
}
