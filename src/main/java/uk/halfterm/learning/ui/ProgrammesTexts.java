package uk.halfterm.learning.ui;

import uk.halfterm.shared.Texts;

/** The list of somebody's programmes. */
interface ProgrammesTexts extends Texts {

    ProgrammesTexts TEXTS = Texts.of(ProgrammesTexts.class);

    String title();

    String heading();

    String lead();

    String none();

    String noneYet();

    String own();

    String lookedAfter();

    String all();

    String others();

    String inTerms(String cohort, String halfTerm);

    String ownPace();
}
