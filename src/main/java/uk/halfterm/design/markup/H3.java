package uk.halfterm.design.markup;

/** The title of a part of a section, or of a row. */
public final class H3 extends HtmlElement {

    public H3(Markup... content) {
        super("h3", content);
    }

    public H3(String words) {
        super("h3", words);
    }
}
