package uk.halfterm.design.markup;

/** The title of a section. */
public final class H2 extends HtmlElement {

    public H2(Markup... content) {
        super("h2", content);
    }

    public H2(String words) {
        super("h2", words);
    }
}
