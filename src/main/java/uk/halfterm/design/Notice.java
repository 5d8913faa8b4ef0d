package uk.halfterm.design;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Something has changed and must not be missed: a strong word, then the sentence. */
public final class Notice extends Paragraph {

    public Notice(String strong, String sentence) {
        addClassName("changed");
        getElement().appendChild(new Element("strong").setText(strong));
        add(new Span(" " + sentence));
    }
}
