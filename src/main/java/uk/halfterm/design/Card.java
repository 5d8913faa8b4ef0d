package uk.halfterm.design;

import uk.halfterm.design.markup.H2;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Section;

/** A titled section of a page. The title is an H2 that names the section for screen readers. */
public final class Card extends Section {

    public Card(String id, String title, Markup... content) {
        addClassName("card");
        var heading = new H2(title);
        heading.setId(id);
        setAttribute("aria-labelledby", id);
        add(heading);
        add(content);
    }
}
