package uk.halfterm.design.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;

/**
 * The last page of a form of several pages: every answer with a way to change it, then one button that sends them all. A fault of the
 * service is shown at the answer it is about.
 */
public final class CheckAnswers extends Div {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    private final HtmlContainer answers = new HtmlContainer("dl");
    private final Form form = new Form();

    public CheckAnswers() {
        answers.addClassName("answers");
        form.add(answers);
        add(form.problems(), new PageHeader(TEXTS.checkYourAnswers()), form);
    }

    /** An answer that is changed at another address. */
    public CheckAnswers answer(String name, String label, String given, String href) {
        var way = Buttons.naming(Buttons.link(href, TEXTS.change()), label);
        way.addClassName("plain");
        return answer(name, label, given, way);
    }

    /** An answer that is changed on this page. */
    public CheckAnswers answer(String name, String label, String given, Runnable change) {
        return answer(name, label, given, Buttons.naming(Buttons.plainAct(TEXTS.change(), change), label));
    }

    private CheckAnswers answer(String name, String label, String given, Component change) {
        var answer = new CheckedAnswer(name, label, given, change);
        form.place(answer);
        answers.add(answer);
        return this;
    }

    /**
     * The end of the page.
     *
     * @param what what happens when the answers are sent, in a sentence
     */
    public CheckAnswers send(String what, String words, Runnable act) {
        form.add(new Paragraph(what));
        form.send(words, act);
        return this;
    }
}
