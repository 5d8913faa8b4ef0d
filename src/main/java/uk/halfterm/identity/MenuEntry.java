package uk.halfterm.identity;

import java.util.Optional;

/**
 * One entry of the menu, as a bean beside the view it leads to. The frame of the page collects them all and knows no view; a new page
 * brings its own entry.
 */
@FunctionalInterface
public interface MenuEntry {

    /** The link for somebody who acts in that role, or none where the page is not in the role's menu. */
    Optional<MenuLink> linkFor(Actor actor);
}
