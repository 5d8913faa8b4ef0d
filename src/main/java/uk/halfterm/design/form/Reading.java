package uk.halfterm.design.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/**
 * Turns what was typed into values, and collects what the values refuse, so that a person mends once. Use the values after
 * {@link #refuseFaults}.
 */
public final class Reading {

    private final List<Fault> faults = new ArrayList<>();

    /** A value made from the words of a field; a value that refuses them says why to people, in an IllegalArgumentException. */
    public <T> Supplier<T> read(TextField field, Function<String, T> value) {
        return read(field, () -> value.apply(field.value()));
    }

    /** A value made from the words of a field of several lines. */
    public <T> Supplier<T> read(LongTextField field, Function<String, T> value) {
        return read(field, () -> value.apply(field.value()));
    }

    /** The value of the option that was chosen; {@code otherwise} says what to choose, where none was. */
    public Supplier<String> read(RadioField field, String otherwise) {
        return read(field, () -> {
            if (field.value().isEmpty() && !field.mayBeLeftOut()) {
                throw new IllegalArgumentException(otherwise);
            }
            return field.value();
        });
    }

    public Supplier<Optional<LocalDate>> read(DateField field) {
        return read(field, field::value);
    }

    /**
     * Goes on when every value was accepted.
     *
     * @throws FaultyInput with everything that was not
     */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new FaultyInput("The form", faults);
        }
    }

    private <T> Supplier<T> read(Field field, Supplier<T> value) {
        try {
            var read = value.get();
            return () -> read;
        } catch (IllegalArgumentException refused) {
            faults.add(Fault.about(field.name(), String.valueOf(refused.getMessage())));
            return () -> {
                throw new IllegalStateException(field.name() + " was refused");
            };
        }
    }
}
