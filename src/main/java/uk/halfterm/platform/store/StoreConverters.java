package uk.halfterm.platform.store;

import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.Identifier;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

/**
 * How values without an own document are kept: each as a plain string that sorts as the value does. Dates and times are local London
 * ones; instants stay the store's dates.
 */
final class StoreConverters {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private StoreConverters() {}

    static List<Object> all(StoredTypes types) {
        var converters = new ArrayList<Object>();
        converters.add(new Written<>(Identifier.class, Identifier::value));
        types.identifiers().forEach(type -> converters.add(identifierOf(type)));
        addPair(converters, LocalDate.class, LocalDate::toString, LocalDate::parse);
        addPair(converters, LocalDateTime.class, MINUTES::format, text -> LocalDateTime.parse(text, MINUTES));
        addPair(converters, LocalTime.class, TIME::format, text -> LocalTime.parse(text, TIME));
        addPair(converters, EmailAddress.class, EmailAddress::value, EmailAddress::new);
        addPair(converters, Urn.class, Urn::value, Urn::of);
        addPair(converters, Postcode.class, Postcode::value, Postcode::of);
        addPair(converters, Sealed.class, Sealed::value, Sealed::of);
        return converters;
    }

    private static <T> void addPair(
            List<Object> converters, Class<T> type, Function<T, String> write, Function<String, T> read) {
        converters.add(new Written<>(type, write));
        converters.add(new Read<>(type, read));
    }

    /** An identifier is a record with one String; its constructor checks the value. */
    private static <T> Read<T> identifierOf(Class<T> identifier) {
        try {
            var constructor = identifier.getDeclaredConstructor(String.class);
            constructor.setAccessible(true);
            return new Read<>(identifier, text -> {
                try {
                    return constructor.newInstance(text);
                } catch (InvocationTargetException refused) {
                    throw new IllegalArgumentException("Not a " + identifier.getSimpleName(), refused.getCause());
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException("An identifier is a record with one String: " + identifier, missing);
        }
    }

    /** A value and every subtype of it as a string. */
    @WritingConverter
    private record Written<T>(Class<T> type, Function<T, String> text) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, String.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
            return value == null ? null : text.apply(type.cast(value));
        }
    }

    /** A string as the value of exactly this type: Spring Data asks for no subtypes here. */
    @ReadingConverter
    private record Read<T>(Class<T> type, Function<String, T> value) implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            return text == null ? null : value.apply((String) text);
        }
    }
}
