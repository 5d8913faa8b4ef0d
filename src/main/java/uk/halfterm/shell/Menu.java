package uk.halfterm.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuEntry;
import uk.halfterm.identity.MenuLink;

/** The few pages each role goes to, in one order for all roles, from the entries that stand beside the views. */
@Component
class Menu {

    private final List<MenuEntry> entries;

    Menu(List<MenuEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<MenuLink> of(Actor actor) {
        return entries.stream()
                .map(entry -> entry.linkFor(actor))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(MenuLink::place))
                .toList();
    }
}
