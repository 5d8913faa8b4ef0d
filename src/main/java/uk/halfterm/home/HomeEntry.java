package uk.halfterm.home;

import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;
import uk.halfterm.identity.Role;

/** {@link HomeView} comes first in every menu. */
@Component
class HomeEntry implements MenuEntry {

    private final Standpoints standpoints;

    HomeEntry(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        return MenuLink.at(1, HomeAddresses.HOME, name(standpoints.here()));
    }

    /** Administrators, and people whose programmes are all at their own pace, live by no half terms. */
    static String name(Standpoint from) {
        if (from.actor().is(Role.ADMINISTRATOR)) {
            return HomeTexts.TEXTS.home();
        }
        var positions = from.positions();
        return !positions.isEmpty() && positions.stream().allMatch(Position.SelfPaced.class::isInstance)
                ? HomeTexts.TEXTS.home()
                : HomeTexts.TEXTS.thisHalfTerm();
    }
}
