package uk.halfterm.home;

import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;

/** Where {@link PeopleView} stands in the menu of each role. */
@Component
class PeopleEntry implements MenuEntry {

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        return switch (actor.role()) {
            case INDUCTION_TUTOR, PROGRAMME_LEAD -> at(2);
            case MENTEE, MENTOR, TRAINER, ADMINISTRATOR -> Optional.empty();
        };
    }

    private static Optional<MenuLink> at(int place) {
        return MenuLink.at(place, PeopleAddresses.PEOPLE, PeopleTexts.TEXTS.title());
    }
}
