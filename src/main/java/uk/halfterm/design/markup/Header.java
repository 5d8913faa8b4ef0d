package uk.halfterm.design.markup;

/** The head of a page. */
public final class Header extends HtmlElement {

    public Header(Markup... content) {
        super("header", content);
    }

    public Header(String words) {
        super("header", words);
    }
}
