package uk.halfterm.design.form;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import uk.halfterm.design.markup.Markup;

/** One answer with the way to change it. A fault stands below the answer, and the link to it leads to that way. */
@Tag("div")
final class CheckedAnswer extends HtmlContainer implements FaultPlace {

    private final String name;
    private final String label;
    private final Element message = new Element("p").setAttribute("class", "msg");

    CheckedAnswer(String name, String label, String given, Markup change) {
        this.name = name;
        this.label = label;
        setId(name);
        addClassName("answer");
        var term = new HtmlContainer("dt");
        term.setText(label);
        var answer = new HtmlContainer("dd");
        answer.add(new Span(given.isBlank() ? FormTexts.TEXTS.leftOut() : given));
        answer.getElement().appendChild(message);
        var way = new HtmlContainer("dd");
        way.getElement().appendChild(change.toElement());
        add(term, answer, way);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void refuse(String why) {
        message.setText(FormTexts.TEXTS.error() + " " + why);
        addClassName("bad");
    }

    @Override
    public void accept() {
        message.setText("");
        removeClassName("bad");
    }
}
