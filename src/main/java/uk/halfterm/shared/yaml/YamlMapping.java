package uk.halfterm.shared.yaml;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import uk.halfterm.shared.Faults;

/**
 * A YAML mapping that knows where each key stands. Asking for a key that is missing or of the wrong kind notes a fault and answers
 * with a stand-in, so that reading goes on; {@link #refuseOthers()} notes the keys nobody asked for.
 */
public final class YamlMapping {

    static final String NO_KEYS = "Expected \"key: value\" lines";

    private static final String WHOLE_FILE = "yaml";
    private static final List<String> YES_OR_NO = List.of("true", "false");

    private final YamlSource source;
    private final MappingNode mapping;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private record Entry(int line, YamlValue value) {}

    YamlMapping(YamlSource source, MappingNode mapping) {
        this.source = source;
        this.mapping = mapping;
        mapping.getValue().forEach(this::put);
    }

    /** Reads a mapping whose first line is the file's line {@code firstLine}; empty, with a fault noted, when it is none. */
    public static Optional<YamlMapping> read(String file, String yaml, int firstLine, Faults faults) {
        var source = new YamlSource(file, firstLine - 1, faults);
        try {
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMapping(source, mapping));
            }
            source.fault(firstLine, WHOLE_FILE, NO_KEYS);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            source.fault(firstLine + (mark == null ? 0 : mark.getLine()), WHOLE_FILE, notValid(broken.getProblem()));
        } catch (YAMLException broken) { // of characters and sizes, which have no line
            source.fault(firstLine, WHOLE_FILE, notValid(broken.getMessage()));
        }
        return Optional.empty();
    }

    private static String notValid(@Nullable String problem) {
        return "Not valid YAML: " + problem;
    }

    private void put(NodeTuple tuple) {
        var line = source.lineOf(tuple.getKeyNode());
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            source.fault(line, "key", "A key is one word before a colon");
        } else if (entries.putIfAbsent(
                        key.getValue(), new Entry(line, new YamlValue(source, key.getValue(), tuple.getValueNode())))
                != null) {
            source.fault(line, key.getValue(), "Given twice: keep one of the two");
        }
    }

    /** The line of each key, and of each below it by a path like {@code questions.2.options}, where lists count from 0. */
    public Map<String, Integer> lines() {
        return source.lines(mapping);
    }

    public int lineOf(String key) {
        var entry = entries.get(key);
        return entry == null ? source.lineOf(mapping) : entry.line();
    }

    /** In the order of the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Takes the key as known without looking at its value. */
    public void accept(String key) {
        asked.add(key);
    }

    public String text(String key) {
        return find(key, "").map(YamlValue::text).orElse("");
    }

    /** What {@code reader} makes of the text; what it refuses by an IllegalArgumentException, or as no date, becomes a fault. */
    public <T> Optional<T> value(String key, Function<String, T> reader) {
        return find(key, "").flatMap(value -> value.read(reader));
    }

    /** Reads the key itself, where keys are data (dates). */
    public <T> Optional<T> key(String key, Function<String, T> reader) {
        accept(key);
        return mapping.getValue().stream()
                .map(NodeTuple::getKeyNode)
                .filter(node ->
                        node instanceof ScalarNode scalar && scalar.getValue().equals(key))
                .findFirst()
                .flatMap(node -> new YamlValue(source, key, node).read(reader));
    }

    public int whole(String key, int least, int most) {
        return whole(key, least, most, least);
    }

    /** As {@link #whole(String, int, int)}, with a stand-in that causes no faults of its own. */
    public int whole(String key, int least, int most, int standIn) {
        return find(key, "").map(value -> value.whole(least, most, standIn)).orElse(standIn);
    }

    public List<Integer> wholes(String key, int least, int most) {
        return list(key).map(value -> value.whole(least, most, least)).toList();
    }

    /** One of the words given. */
    public String oneOf(String key, Collection<String> known) {
        return find(key, "").map(value -> value.oneOf(known)).orElse("");
    }

    /** One of the constants, as an {@link AuthoredWord}. */
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return constant(type, oneOf(key, words(type)));
    }

    public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return list(key)
                .flatMap(value -> constant(type, value.oneOf(words(type))).stream())
                .toList();
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(AuthoredWord::of).toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> AuthoredWord.of(constant).equals(word))
                .findFirst();
    }

    public List<String> texts(String key) {
        return list(key).map(YamlValue::text).toList();
    }

    public Optional<YamlMapping> mapping(String key) {
        return find(key, "the keys below it").flatMap(YamlValue::mapping);
    }

    public List<YamlMapping> mappings(String key) {
        return list(key).flatMap(value -> value.mapping().stream()).toList();
    }

    /** As {@link #text}, for a key that need not be there. */
    public Optional<String> optionalText(String key) {
        accept(key);
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** As {@link #value}, for a key that need not be there. */
    public <T> Optional<T> optionalValue(String key, Function<String, T> reader) {
        accept(key);
        return has(key) ? value(key, reader) : Optional.empty();
    }

    /** As {@link #mapping}, for a key that need not be there. */
    public Optional<YamlMapping> optionalMapping(String key) {
        accept(key);
        return has(key) ? mapping(key) : Optional.empty();
    }

    /** As {@link #mappings}, for a key that need not be there. */
    public List<YamlMapping> optionalMappings(String key) {
        accept(key);
        return has(key) ? mappings(key) : List.of();
    }

    /** True where it is said; the key need not be there. */
    public boolean isSaid(String key) {
        accept(key);
        return has(key) && oneOf(key, YES_OR_NO).equals("true");
    }

    /** Notes the keys that nobody has asked for; proposes what was meant among those that were asked for and are not there. */
    public void refuseOthers() {
        var open = new HashSet<>(asked);
        open.removeAll(entries.keySet());
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                source.unknown(entry.line(), key, "Unknown key", key, open);
            }
        });
    }

    public void fault(String key, String reason) {
        source.fault(lineOf(key), key, reason);
    }

    private Stream<YamlValue> list(String key) {
        return find(key, "a list").stream().flatMap(value -> value.entries().stream());
    }

    private Optional<YamlValue> find(String key, String what) {
        accept(key);
        var entry = entries.get(key);
        if (entry == null) {
            fault(key, what.isEmpty() ? "Missing" : "Missing: give " + what);
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }
}
