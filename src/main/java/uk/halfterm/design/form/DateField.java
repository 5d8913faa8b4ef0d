package uk.halfterm.design.form;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.vaadin.flow.dom.Element;

/** A day that somebody knows, such as that of an event: typed in three parts, which is quicker than any calendar to click. */
public final class DateField extends Field {

    private final Map<DatePart, Element> parts;

    public DateField(Ask ask) {
        var inputs = new EnumMap<DatePart, Element>(DatePart.class);
        for (DatePart part : DatePart.values()) {
            inputs.put(part, input(ask, part));
        }
        this.parts = inputs;
        super(SEVERAL, ask, row(inputs));
    }

    /** Begins with that day. */
    public DateField with(LocalDate day) {
        input(DatePart.DAY).setProperty("value", Integer.toString(day.getDayOfMonth()));
        input(DatePart.MONTH).setProperty("value", Integer.toString(day.getMonthValue()));
        input(DatePart.YEAR).setProperty("value", Integer.toString(day.getYear()));
        return this;
    }

    /**
     * The day typed, or none where nothing is typed and nothing need be.
     *
     * @throws IllegalArgumentException that says to people what to type
     */
    public Optional<LocalDate> value() {
        var typed = typed();
        return typed.isEmpty() && mayBeLeftOut() ? Optional.empty() : Optional.of(typed.read());
    }

    private static Element input(Ask ask, DatePart part) {
        return new Element("input")
                .setAttribute("id", part.idIn(ask.name()))
                .setAttribute("name", part.idIn(ask.name()))
                .setAttribute("type", "text")
                .setAttribute("inputmode", part == DatePart.MONTH ? "text" : "numeric");
    }

    private static Element row(Map<DatePart, Element> inputs) {
        var row = new Element("div").setAttribute("class", "date");
        inputs.forEach((part, input) -> {
            var label = new Element("label")
                    .setAttribute("for", input.getAttribute("id"))
                    .setText(part.label());
            row.appendChild(new Element("div").appendChild(label, input));
        });
        return row;
    }

    private TypedDate typed() {
        return new TypedDate(text(DatePart.DAY), text(DatePart.MONTH), text(DatePart.YEAR));
    }

    private String text(DatePart part) {
        return input(part).getProperty("value", "");
    }

    private Element input(DatePart part) {
        return Objects.requireNonNull(parts.get(part));
    }

    @Override
    List<Element> controls() {
        return List.copyOf(parts.values());
    }

    @Override
    List<Element> wrong() {
        return typed().wrong().stream().map(this::input).toList();
    }

    @Override
    void listen() {
        controls().forEach(part -> part.addPropertyChangeListener("value", "change", typed -> {}));
    }
}
