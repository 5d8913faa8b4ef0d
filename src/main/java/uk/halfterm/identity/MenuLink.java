package uk.halfterm.identity;

import java.util.List;
import java.util.Optional;

/**
 * A link of a role's menu.
 *
 * @param place where it stands among all links, the same for every role, so that who acts in several finds it where it was
 * @param path  the address of a page that the role may open, from the portal's base
 * @param name  what it is called on screen
 * @param above the addresses of other pages that count as below it
 */
public record MenuLink(int place, String path, String name, List<String> above) {

    public MenuLink {
        above = List.copyOf(above);
    }

    public static Optional<MenuLink> at(int place, String path, String name) {
        return Optional.of(new MenuLink(place, path, name, List.of()));
    }

    /** Whether the page at that address is this one, or one below it. */
    public boolean leadsTo(String address) {
        return isOrIsBelow(address, path) || above.stream().anyMatch(page -> isOrIsBelow(address, page));
    }

    private static boolean isOrIsBelow(String address, String page) {
        return address.equals(page) || (!page.isEmpty() && address.startsWith(page + "/"));
    }
}
