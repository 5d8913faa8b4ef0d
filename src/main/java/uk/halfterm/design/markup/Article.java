package uk.halfterm.design.markup;

/** A text that stands by itself. */
public final class Article extends HtmlElement {

    public Article(Markup... content) {
        super("article", content);
    }

    public Article(String words) {
        super("article", words);
    }
}
