package uk.halfterm.design;

import com.vaadin.flow.component.UI;

/** Says what an action did to those who do not see it; the frame of each page has the place for it (WCAG 2.2, 4.1.3). */
public final class Announcement {

    private Announcement() {}

    /** Says it on the page whose action this is. */
    public static void say(String sentence) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.getPage().executeJs("window.halftermSay($0)", sentence);
        }
    }
}
