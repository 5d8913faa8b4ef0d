package uk.halfterm.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The texts of one module, from the {@code texts.properties} (UTF-8) that stands nearest above an interface of {@link Texts}. */
final class TextBundle {

    private static final String FILE = "texts.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String file;
    private final Map<String, String> texts;

    private TextBundle(String file, Map<String, String> texts) {
        this.file = file;
        this.texts = texts;
    }

    static TextBundle nearest(Class<?> texts) {
        var place = texts.getPackageName().replace('.', '/');
        while (true) {
            var file = place + "/" + FILE;
            try (var stream = texts.getResourceAsStream("/" + file)) {
                if (stream != null) {
                    var entries = new UniqueEntries(file);
                    entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                    return new TextBundle(file, entries.asMap());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            int parent = place.lastIndexOf('/');
            if (parent < 0) {
                throw new IllegalStateException("There is no " + FILE + " for " + texts.getName());
            }
            place = place.substring(0, parent);
        }
    }

    <T extends Texts> T as(Class<T> texts) {
        var sentences = new HashMap<Method, Sentence>();
        for (var method : texts.getMethods()) {
            if (method.isDefault() || method.getDeclaringClass() == Texts.class) {
                continue;
            }
            sentences.put(method, sentence(key(method), method));
        }
        return texts.cast(
                Proxy.newProxyInstance(texts.getClassLoader(), new Class<?>[] {texts}, new Speaker(texts, sentences)));
    }

    /** The key of what a method says: {@code signIn.title} for {@code SignInTexts.title()}. */
    static String key(Method method) {
        var group = method.getDeclaringClass().getSimpleName().replaceFirst("Texts$", "");
        return group.substring(0, 1).toLowerCase(Locale.ROOT) + group.substring(1) + "." + method.getName();
    }

    Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    String file() {
        return file;
    }

    private Sentence sentence(String key, Method method) {
        var words = texts.get(key);
        if (words == null || words.isBlank()) {
            throw new IllegalStateException(file + " has no text " + key);
        }
        var places = PLACE.matcher(words)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var parameters = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getName())
                .toList();
        if (!places.equals(Set.copyOf(parameters))) {
            throw new IllegalStateException(
                    file + ": " + key + " has the places " + places + ", its method the parameters " + parameters);
        }
        return new Sentence(words, parameters);
    }

    /** Refuses a key that is written twice: the later text would silently win. */
    private static final class UniqueEntries extends Properties {

        private static final long serialVersionUID = 1L;

        private final String file;

        UniqueEntries(String file) {
            this.file = file;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (super.put(key, value) != null) {
                throw new IllegalStateException(file + " has the text " + key + " twice");
            }
            return null;
        }

        Map<String, String> asMap() {
            return stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, key -> getProperty(key, "")));
        }
    }

    /** A text with the names of its places in the order of the method's parameters. */
    private record Sentence(String words, List<String> places) {

        String with(@Nullable Object[] values) {
            return PLACE.matcher(words)
                    .replaceAll(place -> Matcher.quoteReplacement(written(values[places.indexOf(place.group(1))])));
        }

        private static String written(@Nullable Object value) {
            return switch (value) {
                case Integer number -> String.format(Locale.UK, "%,d", number);
                case Long number -> String.format(Locale.UK, "%,d", number);
                case null, default -> String.valueOf(value);
            };
        }
    }

    /** Answers each method with its sentence. */
    private record Speaker(Class<?> texts, Map<Method, Sentence> sentences) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] values)
                throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> values != null && proxy == values[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> texts.getName();
                };
            }
            var sentence = sentences.get(method);
            if (sentence == null) { // a default method
                return MethodHandles.privateLookupIn(texts, MethodHandles.lookup())
                        .unreflectSpecial(method, texts)
                        .bindTo(proxy)
                        .invokeWithArguments(values == null ? List.of() : Arrays.asList(values));
            }
            return sentence.with(values == null ? new Object[0] : values);
        }
    }
}
