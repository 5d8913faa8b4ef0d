package uk.halfterm.design.markup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/** A component that listens, such as a button or a form. */
public record Live(Component component) implements Markup {

    /** So that a page can lead focus to it. */
    public Live withId(String id) {
        component.setId(id);
        return this;
    }

    @Override
    public boolean isStill() {
        return false;
    }

    @Override
    public void write(StringBuilder html) {
        throw new IllegalStateException("A component that listens cannot be written as HTML: " + component.getClass());
    }

    @Override
    public Element toElement() {
        return component.getElement();
    }
}
