package uk.halfterm.design.markup;

import com.vaadin.flow.dom.Element;

/** HTML as it is. It must have passed the sanitiser of the module that owns it, or be a drawing written in the code. */
public record SanitisedHtml(String html) implements Markup {

    @Override
    public boolean isStill() {
        return true;
    }

    @Override
    public void write(StringBuilder written) {
        written.append(html);
    }

    @Override
    public Element toElement() {
        return new Element("div").setProperty("innerHTML", html);
    }
}
