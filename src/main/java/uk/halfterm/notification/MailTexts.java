package uk.halfterm.notification;

import uk.halfterm.shared.Texts;
import uk.halfterm.training.EventTimes;
import uk.halfterm.training.Location;

/** What the mail about a changed training event says. */
interface MailTexts extends Texts {

    MailTexts TEXTS = Texts.of(MailTexts.class);

    String subject(String title, EventTimes times);

    String text(String reader, String title, String when, Location place, String note, String events, String help);

    String times(EventTimes before, EventTimes now);

    String sameTimes(EventTimes times);

    String noSuchMail();
}
