package uk.halfterm.design.markup;

/** The foot of a page. */
public final class Footer extends HtmlElement {

    public Footer(Markup... content) {
        super("footer", content);
    }

    public Footer(String words) {
        super("footer", words);
    }
}
