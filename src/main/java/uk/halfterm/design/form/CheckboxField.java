package uk.halfterm.design.form;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.vaadin.flow.dom.Element;

/** Any of a few answers. */
public final class CheckboxField extends Field {

    private final List<Option> options;
    private final Set<String> chosen;

    /**
     * A choice of several.
     *
     * @param given the values of the options chosen before
     */
    public CheckboxField(Ask ask, List<Option> options, Collection<String> given) {
        this.options = List.copyOf(options);
        this.chosen = new HashSet<>(given);
        super(SEVERAL, ask, Choice.all("checkbox", ask.name(), options, given));
    }

    /** The values of the chosen options, in the options' order. */
    public List<String> values() {
        return options.stream().map(Option::value).filter(chosen::contains).toList();
    }

    @Override
    List<Element> controls() {
        return answer().getChildren().map(label -> label.getChild(0)).toList();
    }

    @Override
    void listen() {
        Choice.listen(answer(), options, (value, checked) -> {
            if (checked) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
        });
    }
}
