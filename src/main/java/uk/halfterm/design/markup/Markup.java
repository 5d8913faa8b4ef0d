package uk.halfterm.design.markup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;

/**
 * Something to draw on a page: an {@link HtmlElement}, {@link Words}, or a {@link Live} component. What is drawn does not change; a
 * page that changes is drawn anew. An element in which nothing is live is one node of the session however much it holds, and one line
 * of HTML to the browser (ADR 13).
 */
public sealed interface Markup permits HtmlElement, Words, SanitisedHtml, Live {

    static Live of(Component component) {
        return new Live(component);
    }

    /** Whether nothing in it listens to the person, so that HTML alone shows it. */
    boolean isStill();

    /** Appends it as HTML, every word escaped. Only for what is still. */
    void write(StringBuilder html);

    /** It as a node, with nodes in it only on the way to what is live. */
    Element toElement();

    /** All of it as HTML. Only for what is still. */
    default String html() {
        var html = new StringBuilder();
        write(html);
        return html.toString();
    }
}
