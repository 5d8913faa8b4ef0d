package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What the page of stuck deliveries says. */
interface DeliveriesTexts extends Texts {

    DeliveriesTexts TEXTS = Texts.of(DeliveriesTexts.class);

    String pageTitle();

    String title();

    String lead();

    String nothingStuck();

    String allTold();

    String stuck();

    String what();

    String whoHasNotHeard();

    String whereItWaits();

    String since();

    String tries();

    String tryAgain();

    String everybody();
}
