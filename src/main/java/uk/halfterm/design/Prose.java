package uk.halfterm.design;

import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.SanitisedHtml;

/** Authored prose. What comes in must have passed the sanitiser of the module that owns it. */
public final class Prose extends Div {

    public Prose(String sanitisedHtml) {
        super(new SanitisedHtml(sanitisedHtml));
        addClassName("prose");
    }
}
