package uk.halfterm.design.form;

import com.vaadin.flow.component.HtmlContainer;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;

/**
 * The last page of a form of several pages: every answer with a way to change it, then one button that sends them all. A fault of the
 * service is shown at the answer it is about.
 */
public final class CheckAnswers extends Screen {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    private final HtmlContainer answers = new HtmlContainer("dl");
    private final Form form = new Form();

    public CheckAnswers() {
        answers.addClassName("answers");
        form.add(answers);
        add(form.problems());
        add(new PageHeader(TEXTS.checkYourAnswers()));
        add(form);
    }

    /** An answer that is changed at another address. */
    public CheckAnswers answer(String name, String label, String given, String href) {
        var way = Buttons.naming(Buttons.link(href, TEXTS.change()), label);
        way.addClassName("plain");
        return answer(name, label, given, way);
    }

    /** An answer that is changed on this page. */
    public CheckAnswers answer(String name, String label, String given, Runnable change) {
        return answer(name, label, given, Buttons.plainAct(TEXTS.change(), label, change));
    }

    private CheckAnswers answer(String name, String label, String given, Markup change) {
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
        form.getElement().appendChild(new Paragraph(what).toElement());
        form.send(words, act);
        return this;
    }
}
