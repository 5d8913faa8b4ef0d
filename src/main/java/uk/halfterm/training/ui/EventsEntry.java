package uk.halfterm.training.ui;

import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;
import uk.halfterm.training.EventAddresses;

/** Where {@link EventsView} stands in the menu of each role. */
@Component
class EventsEntry implements MenuEntry {

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        return switch (actor.role()) {
            case MENTEE, MENTOR, TRAINER, PROGRAMME_LEAD -> at(5);
            case INDUCTION_TUTOR, ADMINISTRATOR -> Optional.empty();
        };
    }

    private static Optional<MenuLink> at(int place) {
        return MenuLink.at(place, EventAddresses.EVENTS, EventsTexts.TEXTS.menu());
    }
}
