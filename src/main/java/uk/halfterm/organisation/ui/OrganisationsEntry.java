package uk.halfterm.organisation.ui;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;
import uk.halfterm.identity.Scope;

/** Where {@link OrganisationsView} stands in the menu of each role. */
@Component
class OrganisationsEntry implements MenuEntry {

    @Override
    public Optional<MenuLink> linkFor(Actor actor) {
        if (actor.scope().kind() != Scope.Kind.EVERYWHERE) {
            return Optional.empty();
        }
        return switch (actor.role()) {
            case PROGRAMME_LEAD, ADMINISTRATOR -> at(6);
            case MENTEE, MENTOR, INDUCTION_TUTOR, TRAINER -> Optional.empty();
        };
    }

    private static Optional<MenuLink> at(int place) {
        return Optional.of(new MenuLink(
                place,
                OrganisationAddresses.ORGANISATIONS,
                OrganisationsTexts.TEXTS.heading(),
                List.of(OrganisationAddresses.ADD)));
    }
}
