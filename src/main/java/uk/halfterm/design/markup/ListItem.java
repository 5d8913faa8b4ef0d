package uk.halfterm.design.markup;

/** One of a list. */
public final class ListItem extends HtmlElement {

    public ListItem(Markup... content) {
        super("li", content);
    }

    public ListItem(String words) {
        super("li", words);
    }
}
