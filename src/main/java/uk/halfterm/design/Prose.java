package uk.halfterm.design;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.SanitisedHtml;

/**
 * Authored prose. What comes in must have passed the sanitiser of the module that owns it. A table gets a box of its own, in which it
 * scrolls on a narrow screen, also by keyboard.
 */
public final class Prose extends Div {

    private static final String TABLE = DesignTexts.TEXTS.table();

    public Prose(String sanitisedHtml) {
        super(new SanitisedHtml(sanitisedHtml
                .replace("<table>", "<div class='scroll' role='group' tabindex='0' aria-label='" + TABLE + "'><table>")
                .replace("</table>", "</table></div>")));
        addClassName("prose");
    }
}
