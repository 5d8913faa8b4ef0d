package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What somebody is told who is in no programme today. */
interface OutsideTexts extends Texts {

    OutsideTexts TEXTS = Texts.of(OutsideTexts.class);

    String hello(String name);

    String programme();

    String tutorEnrols();

    String canLook(String sections);

    String see(String sections);

    String staysHere();

    String open(String sections);

    String nothingIsDue();

    String askTutor();

    String isCurrent(String section);

    String askWhoRegistered();
}
