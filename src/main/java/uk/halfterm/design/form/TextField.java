package uk.halfterm.design.form;

import java.util.List;
import java.util.function.Consumer;

import com.vaadin.flow.dom.Element;

/** A few words on one line: a name, an address, a number, a password. */
public final class TextField extends Field {

    private static final String TYPED = "event.target.value";

    /** Between two keys of somebody who types slowly. */
    private static final int PAUSE_MS = 250;

    public TextField(Ask ask) {
        this(ask, "text");
    }

    private TextField(Ask ask, String type) {
        super(ONE, ask, new Element("input").setAttribute("type", type));
    }

    /**
     * A name, an address or the like that the browser may know.
     *
     * @param autocomplete what it is, in HTML's words: "given-name", "organization"
     */
    public static TextField known(Ask ask, String autocomplete) {
        return new TextField(ask).completed(autocomplete);
    }

    /** The email address that somebody signs in with. */
    public static TextField userName(Ask ask) {
        var field = new TextField(ask, "email").completed("username");
        field.answer().setAttribute("spellcheck", "false").setAttribute("autocapitalize", "none");
        return field;
    }

    /**
     * A password.
     *
     * @param autocomplete "current-password" or "new-password"
     */
    public static TextField password(Ask ask, String autocomplete) {
        return new TextField(ask, "password").completed(autocomplete);
    }

    private TextField completed(String autocomplete) {
        answer().setAttribute("autocomplete", autocomplete);
        return this;
    }

    /** Begins with that value. */
    public TextField with(String value) {
        // The attribute is what a page without Flow begins with.
        answer().setProperty("value", value).setAttribute("value", value);
        return this;
    }

    /** Has the browser itself take no more, and not post its form while the field is empty. */
    public TextField requiredUpTo(int characters) {
        answer().setAttribute("required", true).setAttribute("maxlength", Integer.toString(characters));
        return this;
    }

    /** Tells what has been typed so far, too, whenever typing pauses. */
    public TextField hear(Consumer<String> listener) {
        answer().addEventListener(
                        "input",
                        event ->
                                listener.accept(event.getEventData().path(TYPED).asString("")))
                .addEventData(TYPED)
                .debounce(PAUSE_MS);
        return this;
    }

    public String value() {
        return answer().getProperty("value", "");
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
