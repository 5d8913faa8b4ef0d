package uk.halfterm.design.markup;

/** A list in an order. */
public class OrderedList extends HtmlElement {

    public OrderedList(Markup... content) {
        super("ol", content);
    }

    public OrderedList(String words) {
        super("ol", words);
    }
}
