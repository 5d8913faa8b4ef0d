package uk.halfterm.meeting.ui;

import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;
import uk.halfterm.meeting.MeetingAddresses;

/** Where {@link MeetingsView} stands in the menu of each role. */
@Component
class MeetingsEntry implements MenuEntry {

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        return switch (actor.role()) {
            case MENTEE, MENTOR, INDUCTION_TUTOR -> at(4);
            case TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> Optional.empty();
        };
    }

    private static Optional<MenuLink> at(int place) {
        return MenuLink.at(place, MeetingAddresses.MEETINGS, MeetingsTexts.TEXTS.menu());
    }
}
