package uk.halfterm.design.markup;

/** A list in no order. */
public final class UnorderedList extends HtmlElement {

    public UnorderedList(Markup... content) {
        super("ul", content);
    }

    public UnorderedList(String words) {
        super("ul", words);
    }
}
