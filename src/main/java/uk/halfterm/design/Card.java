package uk.halfterm.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled section of a page. The title is an H2 that names the section for screen readers. */
public final class Card extends Section {

    public Card(String id, String title, Component... content) {
        addClassName("card");
        var heading = new H2(title);
        heading.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        add(heading);
        add(content);
    }
}
