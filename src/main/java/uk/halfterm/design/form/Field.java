package uk.halfterm.design.form;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form: its label or legend, a hint, the message of a fault, and where the answer goes. Hint and message describe the
 * answer to screen readers, and a fault marks it as invalid.
 */
public abstract sealed class Field extends HtmlContainer implements FaultPlace
        permits CheckboxField, DateField, FileField, LongTextField, RadioField, TextField {

    /** A label above one control. */
    static final String ONE = "div";

    /** A legend above several controls, which have ids of their own. */
    static final String SEVERAL = "fieldset";

    private final Ask ask;
    private final Element answer;
    private final Element described;
    private @Nullable Element message;

    /**
     * A field.
     *
     * @param tag    {@link #ONE} or {@link #SEVERAL}
     * @param answer the control, or what holds the controls
     */
    Field(String tag, Ask ask, Element answer) {
        super(tag);
        this.ask = ask;
        this.answer = answer;
        if (tag.equals(ONE)) {
            described = answer.setAttribute("id", ask.name()).setAttribute("name", ask.name());
            lay(new Element("label").setAttribute("for", ask.name()));
        } else {
            described = getElement().setAttribute("id", ask.name());
            lay(new Element("legend"));
        }
    }

    private void lay(Element name) {
        addClassName("field");
        getElement().appendChild(name.setText(ask.optional() ? FormTexts.TEXTS.optional(ask.label()) : ask.label()));
        if (!ask.hint().isEmpty()) {
            getElement()
                    .appendChild(new Element("p")
                            .setAttribute("id", hintId())
                            .setAttribute("class", "hint")
                            .setText(ask.hint()));
        }
        getElement().appendChild(answer);
        describe();
    }

    @Override
    public final String name() {
        return ask.name();
    }

    @Override
    public final String label() {
        return ask.label();
    }

    /** Whether an empty answer is one. */
    public final boolean mayBeLeftOut() {
        return ask.optional();
    }

    @Override
    public final void refuse(String why) {
        accept();
        show(new Element("p"), why);
    }

    /** Refuses without a summary, so that the message has to announce itself. */
    final void refuseAtOnce(String why) {
        accept();
        show(new Element("p").setAttribute("role", "alert"), why);
    }

    private void show(Element paragraph, String why) {
        message = paragraph.setAttribute("id", messageId()).setAttribute("class", "msg");
        paragraph.appendChild(
                new Element("span").setAttribute("class", "hidden-text").setText(FormTexts.TEXTS.error()),
                Element.createText(" " + why));
        getElement().insertChild(getElement().indexOfChild(answer), paragraph);
        addClassName("bad");
        wrong().forEach(control -> control.setAttribute("aria-invalid", "true"));
        describe();
    }

    @Override
    public final void accept() {
        if (message != null) {
            message.removeFromParent();
            message = null;
        }
        removeClassName("bad");
        controls().forEach(control -> control.removeAttribute("aria-invalid"));
        describe();
    }

    final Element answer() {
        return answer;
    }

    /** What else describes the answer, by the ids of its elements. */
    List<String> alsoDescribedBy() {
        return List.of();
    }

    /** Everything that can be marked as invalid. */
    abstract List<Element> controls();

    /** What is marked as invalid now. */
    List<Element> wrong() {
        return controls();
    }

    /** Has the browser tell this session each change. Never called where the browser itself posts the form. */
    abstract void listen();

    private void describe() {
        var by = new ArrayList<String>();
        if (!ask.hint().isEmpty()) {
            by.add(hintId());
        }
        by.addAll(alsoDescribedBy());
        if (message != null) {
            by.add(messageId());
        }
        if (by.isEmpty()) {
            described.removeAttribute("aria-describedby");
        } else {
            described.setAttribute("aria-describedby", String.join(" ", by));
        }
    }

    private String hintId() {
        return ask.name() + "-hint";
    }

    private String messageId() {
        return ask.name() + "-message";
    }
}
