package uk.halfterm.design.form;

import java.util.List;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;

/**
 * Own words, with a count of the characters that are left. More can be typed than is taken, so that nobody loses the end of what they
 * paste; the service refuses it.
 */
@JsModule("context://ui/form.js")
public final class LongTextField extends Field {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    private final int mostCharacters;

    public LongTextField(Ask ask, int mostCharacters, String given) {
        this.mostCharacters = mostCharacters;
        super(ONE, ask, new Element("textarea").setAttribute("rows", "5").setProperty("value", given));
        var limit = new Element("p")
                .setAttribute("id", limitId())
                .setAttribute("class", "hint")
                .setText(TEXTS.mostCharacters(mostCharacters));
        var told = new Element("p").setAttribute("class", "hidden-text").setAttribute("role", "status");
        getElement().appendChild(limit, told);
    }

    public String value() {
        return answer().getProperty("value", "");
    }

    /** The script counts, so that typing asks nothing of the server. */
    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        "window.halftermCount(this, $0, $1, $2, $3, $4)",
                        mostCharacters,
                        TEXTS.charactersLeft("{count}"),
                        TEXTS.oneCharacterLeft(),
                        TEXTS.charactersTooMany("{count}"),
                        TEXTS.oneCharacterTooMany());
    }

    @Override
    List<String> alsoDescribedBy() {
        return List.of(limitId());
    }

    private String limitId() {
        return name() + "-limit";
    }

    @Override
    List<Element> controls() {
        return List.of(answer());
    }

    @Override
    void listen() {
        answer().addPropertyChangeListener("value", "change", typed -> {});
    }
}
