package uk.halfterm.design.markup;

/** Links to other places. Needs a name for screen readers. */
public class Nav extends HtmlElement {

    public Nav(Markup... content) {
        super("nav", content);
    }

    public Nav(String words) {
        super("nav", words);
    }
}
