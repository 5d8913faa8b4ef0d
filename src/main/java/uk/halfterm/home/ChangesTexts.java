package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What has changed for somebody, one sentence each. */
interface ChangesTexts extends Texts {

    ChangesTexts TEXTS = Texts.of(ChangesTexts.class);

    String title();

    String eventMoved(String times, String notice);

    String markedHeld(String name, String monday);
}
