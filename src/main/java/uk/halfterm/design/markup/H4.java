package uk.halfterm.design.markup;

/** The title of a part below that. */
public final class H4 extends HtmlElement {

    public H4(Markup... content) {
        super("h4", content);
    }

    public H4(String words) {
        super("h4", words);
    }
}
