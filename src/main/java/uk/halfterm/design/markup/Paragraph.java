package uk.halfterm.design.markup;

/** A paragraph. */
public class Paragraph extends HtmlElement {

    public Paragraph(Markup... content) {
        super("p", content);
    }

    public Paragraph(String words) {
        super("p", words);
    }
}
