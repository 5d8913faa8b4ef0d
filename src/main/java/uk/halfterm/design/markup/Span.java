package uk.halfterm.design.markup;

/** Words within a line. */
public class Span extends HtmlElement {

    public Span(Markup... content) {
        super("span", content);
    }

    public Span(String words) {
        super("span", words);
    }
}
