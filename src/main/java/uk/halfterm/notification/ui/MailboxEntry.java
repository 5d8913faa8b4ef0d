package uk.halfterm.notification.ui;

import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;

/** Where {@link MailboxView} stands in the menu of each role. */
@Component
class MailboxEntry implements MenuEntry {

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        return switch (actor.role()) {
            case ADMINISTRATOR -> at(8);
            case MENTEE, MENTOR, INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD -> Optional.empty();
        };
    }

    private static Optional<MenuLink> at(int place) {
        return MenuLink.at(place, MailboxAddresses.MAILBOX, MailboxTexts.TEXTS.heading());
    }
}
