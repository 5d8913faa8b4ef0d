package uk.halfterm.design.markup;

/** A titled part of a page. */
public class Section extends HtmlElement {

    public Section(Markup... content) {
        super("section", content);
    }

    public Section(String words) {
        super("section", words);
    }
}
