package uk.halfterm.design;

import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;

/** Something has changed and must not be missed: a strong word, then the sentence. */
public final class Notice extends Paragraph {

    public Notice(String strong, String sentence) {
        addClassName("changed");
        add(new HtmlElement("strong", strong), new Span(" " + sentence));
    }
}
