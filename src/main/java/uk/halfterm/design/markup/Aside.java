package uk.halfterm.design.markup;

/** What stands beside the main thing. */
public final class Aside extends HtmlElement {

    public Aside(Markup... content) {
        super("aside", content);
    }

    public Aside(String words) {
        super("aside", words);
    }
}
