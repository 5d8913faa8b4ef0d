package uk.halfterm.design.markup;

/** A part of a page. */
public class Div extends HtmlElement {

    public Div(Markup... content) {
        super("div", content);
    }

    public Div(String words) {
        super("div", words);
    }
}
