package uk.halfterm.design.form;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

import com.vaadin.flow.dom.Element;

/** Radio buttons or checkboxes, each inside its label, and one listener for them all. */
final class Choice {

    private Choice() {}

    static Element all(String type, String name, List<Option> options, Collection<String> chosen) {
        var all = new Element("div").setAttribute("class", "choices");
        for (Option option : options) {
            var input = new Element("input")
                    .setAttribute("type", type)
                    .setAttribute("name", name)
                    .setAttribute("value", option.value())
                    .setAttribute("checked", chosen.contains(option.value()));
            all.appendChild(new Element("label").appendChild(input, Element.createText(option.words())));
        }
        return all;
    }

    /** Tells the value of what somebody checks or unchecks. A value that was not offered comes from no page of ours and is left. */
    static void listen(Element choices, List<Option> options, BiConsumer<String, Boolean> changed) {
        choices.addEventListener("change", event -> {
                    var value = event.getEventData().path("event.target.value").asString("");
                    var checked =
                            event.getEventData().path("event.target.checked").asBoolean(false);
                    if (options.stream().anyMatch(option -> option.value().equals(value))) {
                        changed.accept(value, checked);
                    }
                })
                .addEventData("event.target.value")
                .addEventData("event.target.checked");
    }
}
