package uk.halfterm.design;

import com.vaadin.flow.component.html.Div;

/**
 * Authored prose as one block of sanitised HTML: one node on the server however long the text is. What comes in must have passed the
 * sanitiser of the module that owns it.
 */
public final class Prose extends Div {

    public Prose(String sanitisedHtml) {
        addClassName("prose");
        getElement().setProperty("innerHTML", sanitisedHtml);
    }
}
