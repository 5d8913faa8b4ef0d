package uk.halfterm.design.form;

import java.util.List;

import com.vaadin.flow.dom.Element;

/** One of a few answers. */
public final class RadioField extends Field {

    private final List<Option> options;
    private String chosen;

    /**
     * A choice.
     *
     * @param given the value of the option chosen before, or an empty one
     */
    public RadioField(Ask ask, List<Option> options, String given) {
        this.options = List.copyOf(options);
        this.chosen = given;
        super(SEVERAL, ask, Choice.all("radio", ask.name(), options, List.of(given)));
        getElement().setAttribute("role", "radiogroup");
    }

    /** The value of the chosen option, empty where none is. */
    public String value() {
        return chosen;
    }

    /** A radio button cannot be invalid by itself, only the whole choice (ARIA). */
    @Override
    List<Element> controls() {
        return List.of(getElement());
    }

    @Override
    void listen() {
        Choice.listen(answer(), options, this::hear);
    }

    /** A browser tells only of the one that was chosen; the page's script also of one that is chosen no more. */
    private void hear(String value, boolean checked) {
        if (checked) {
            chosen = value;
        } else if (chosen.equals(value)) {
            chosen = "";
        }
    }
}
