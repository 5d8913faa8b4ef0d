package uk.halfterm.platform.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
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

    static List<Object> all() {
        return List.of(
                new WriteIdentifier(),
                new ReadIdentifier(StoredTypes.identifiers()),
                new WriteDate(),
                new ReadDate(),
                new WriteDateTime(),
                new ReadDateTime(),
                new WriteTime(),
                new ReadTime(),
                new WriteEmailAddress(),
                new ReadEmailAddress(),
                new WriteUrn(),
                new ReadUrn(),
                new WritePostcode(),
                new ReadPostcode());
    }

    @WritingConverter
    private static final class WriteIdentifier implements Converter<Identifier, String> {
        @Override
        public String convert(Identifier id) {
            return id.value();
        }
    }

    /** One converter for every identifier: Spring Data asks by exact type, so it names each, and builds it by its constructor. */
    @ReadingConverter
    private static final class ReadIdentifier implements GenericConverter {

        private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

        ReadIdentifier(Set<Class<?>> types) {
            for (var type : types) {
                try {
                    var constructor = type.getDeclaredConstructor(String.class);
                    constructor.setAccessible(true);
                    constructors.put(type, constructor);
                } catch (NoSuchMethodException missing) {
                    throw new IllegalStateException("An identifier is a record with one String: " + type, missing);
                }
            }
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return constructors.keySet().stream()
                    .map(type -> new ConvertiblePair(String.class, type))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            var constructor = constructors.get(to.getType());
            if (source == null || constructor == null) {
                return null;
            }
            try {
                return constructor.newInstance(source);
            } catch (InvocationTargetException refused) {
                throw new IllegalArgumentException("Not a " + to.getType().getSimpleName(), refused.getCause());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @WritingConverter
    private static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class WriteDateTime implements Converter<LocalDateTime, String> {
        @Override
        public String convert(LocalDateTime time) {
            return MINUTES.format(time);
        }
    }

    @ReadingConverter
    private static final class ReadDateTime implements Converter<String, LocalDateTime> {
        @Override
        public LocalDateTime convert(String text) {
            return LocalDateTime.parse(text, MINUTES);
        }
    }

    @WritingConverter
    private static final class WriteTime implements Converter<LocalTime, String> {
        @Override
        public String convert(LocalTime time) {
            return TIME.format(time);
        }
    }

    @ReadingConverter
    private static final class ReadTime implements Converter<String, LocalTime> {
        @Override
        public LocalTime convert(String text) {
            return LocalTime.parse(text, TIME);
        }
    }

    @WritingConverter
    private static final class WriteEmailAddress implements Converter<EmailAddress, String> {
        @Override
        public String convert(EmailAddress address) {
            return address.value();
        }
    }

    @ReadingConverter
    private static final class ReadEmailAddress implements Converter<String, EmailAddress> {
        @Override
        public EmailAddress convert(String text) {
            return EmailAddress.of(text);
        }
    }

    @WritingConverter
    private static final class WriteUrn implements Converter<Urn, String> {
        @Override
        public String convert(Urn urn) {
            return urn.value();
        }
    }

    @ReadingConverter
    private static final class ReadUrn implements Converter<String, Urn> {
        @Override
        public Urn convert(String text) {
            return Urn.of(text);
        }
    }

    @WritingConverter
    private static final class WritePostcode implements Converter<Postcode, String> {
        @Override
        public String convert(Postcode postcode) {
            return postcode.value();
        }
    }

    @ReadingConverter
    private static final class ReadPostcode implements Converter<String, Postcode> {
        @Override
        public Postcode convert(String text) {
            return Postcode.of(text);
        }
    }
}
