package uk.halfterm.training;

import uk.halfterm.shared.Texts;

/** What an event says of itself: where it is, and what changed. */
interface EventTexts extends Texts {

    EventTexts TEXTS = Texts.of(EventTexts.class);

    String venue(String name, String postcode);

    String online();

    String changeOfPlace();

    String changeOfTime();

    String changeOfTimeAndPlace();

    String wasAt(String times, String day, String reason);

    String newTime();

    String linkToCome();
}
