package uk.halfterm.design.form;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;

/** Says that it is done and what happens next. Takes focus when it appears, so that it is seen and heard wherever the page had been scrolled. */
@JsModule("context://ui/in-page.js")
public final class Confirmation extends Section {

    /**
     * The panel.
     *
     * @param done what is done, as a short sentence
     * @param next what happens next
     * @param ways where to go from here
     */
    public Confirmation(String done, String next, Markup... ways) {
        addClassName("confirmation");
        var heading = new H2(done);
        heading.setId("confirmation");
        getElement().setAttribute("aria-labelledby", "confirmation").setAttribute("tabindex", "-1");
        add(heading, new Paragraph(next));
        var actions = new Div(ways);
        actions.addClassName("actions");
        getElement().appendChild(actions.toElement());
        getElement().executeJs("window.halftermFocus(this)");
    }
}
