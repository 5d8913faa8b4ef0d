package uk.halfterm.design.markup;

/** The title of a page. */
public final class H1 extends HtmlElement {

    public H1(Markup... content) {
        super("h1", content);
    }

    public H1(String words) {
        super("h1", words);
    }
}
