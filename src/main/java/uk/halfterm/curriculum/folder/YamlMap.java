package uk.halfterm.curriculum.folder;

import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.authored.Names;
import uk.halfterm.shared.Fault;

/**
 * A YAML mapping that knows where each key stands. Asking for a key that is missing or of the wrong kind notes a fault and answers
 * with a stand-in; {@link #refuseOthers()} notes the keys nobody asked for.
 */
final class YamlMap {

    private static final Pattern HOURS = Pattern.compile("\\d{1,3}(\\.5)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    private final String file;
    private final int offset;
    private final int line;
    private final Faults faults;
    private final MappingNode mapping;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlMap(String file, int offset, MappingNode mapping, Faults faults) {
        this.file = file;
        this.offset = offset;
        this.line = lineOf(offset, mapping);
        this.mapping = mapping;
        this.faults = faults;
        mapping.getValue().forEach(this::put);
    }

    /** Reads a mapping whose first line is the file's line {@code firstLine}; empty, with a fault noted, when it is none. */
    static Optional<YamlMap> read(String file, String yaml, int firstLine, Faults faults) {
        int offset = firstLine - 1;
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, offset, mapping, faults));
            }
            faults.add(file, firstLine, "yaml", "Expected \"key: value\" lines");
        } catch (MarkedYAMLException e) {
            int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.add(file, offset + at, "yaml", "Not valid YAML: " + e.getProblem());
        }
        return Optional.empty();
    }

    /** The line of each key, and of each below it by a path like {@code questions.2.options}, where lists count from 0. */
    Map<String, Integer> lines() {
        var lines = new HashMap<String, Integer>();
        lines(mapping, "", lines);
        return lines;
    }

    private void lines(Node node, String path, Map<String, Integer> lines) {
        switch (node) {
            case MappingNode keys ->
                keys.getValue().forEach(entry -> {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        lines.putIfAbsent(path + key.getValue(), lineOf(offset, key));
                        lines(entry.getValueNode(), path + key.getValue() + ".", lines);
                    }
                });
            case SequenceNode list -> {
                for (var index = 0; index < list.getValue().size(); index++) {
                    var entry = list.getValue().get(index);
                    lines.put(path + index, lineOf(offset, entry));
                    lines(entry, path + index + ".", lines);
                }
            }
            default -> {
                // A value stands on the line of its key.
            }
        }
    }

    private void put(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.putIfAbsent(key, entry) != null) {
            faults.add(file, lineOf(offset, entry.getKeyNode()), key, "Given twice");
        }
    }

    int lineOf(String key) {
        NodeTuple entry = entries.get(key);
        return entry == null ? line : lineOf(offset, entry.getKeyNode());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Takes the key as known without looking at its value. */
    void accept(String key) {
        asked.add(key);
    }

    String text(String key) {
        return value(key, "").map(node -> scalar(key, node)).orElse("");
    }

    int whole(String key, int least, int most) {
        return whole(key, least, most, least);
    }

    /** As {@link #whole(String, int, int)}, with a stand-in that causes no faults of its own. */
    int whole(String key, int least, int most, int standIn) {
        String text = text(key);
        return text.isEmpty() ? standIn : whole(lineOf(key), key, text, least, most, standIn);
    }

    List<Integer> wholes(String key, int least, int most) {
        return list(key, node -> whole(lineOf(offset, node), key, scalar(key, node), least, most, least));
    }

    private int whole(int at, String key, String text, int least, int most, int standIn) {
        if (WHOLE.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(file, at, key, "Enter a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        return standIn;
    }

    boolean yesOrNo(String key) {
        return oneOf(key, List.of("true", "false")).equals("true");
    }

    Hours hours(String key) {
        String text = text(key);
        if (HOURS.matcher(text).matches()) {
            return Hours.parse(text);
        }
        if (!text.isEmpty()) {
            fault(key, "Enter whole or half hours, like 4 or 3.5, not \"" + text + "\"");
        }
        return new Hours(0);
    }

    /** As {@link #text}, for a key that need not be there. */
    Optional<String> optionalText(String key) {
        accept(key);
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** As {@link #hours}, for a key that need not be there. */
    @Nullable
    Hours optionalHours(String key) {
        accept(key);
        return has(key) ? hours(key) : null;
    }

    /** True where it is said; the key need not be there. */
    boolean isSaid(String key) {
        accept(key);
        return has(key) && yesOrNo(key);
    }

    /** As {@link #maps}, for a key that need not be there. */
    List<YamlMap> optionalMaps(String key) {
        accept(key);
        return has(key) ? maps(key) : List.of();
    }

    /** As {@link #map(String)}, for a key that need not be there. */
    Optional<YamlMap> optionalMap(String key) {
        accept(key);
        return has(key) ? map(key) : Optional.empty();
    }

    /** One of the words given. */
    String oneOf(String key, Collection<String> known) {
        String text = text(key);
        return text.isEmpty() ? text : oneOf(lineOf(key), key, text, known);
    }

    private String oneOf(int at, String key, String text, Collection<String> known) {
        if (known.contains(text)) {
            return text;
        }
        unknown(at, key, "\"" + text + "\" is not one of " + String.join(", ", known), text, known);
        return "";
    }

    /** One of the constants, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return constant(type, oneOf(key, names(type)));
    }

    <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return list(key, node -> oneOf(lineOf(offset, node), key, scalar(key, node), names(type))).stream()
                .flatMap(name -> constant(type, name).stream())
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Names::of).toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> Names.of(constant).equals(name))
                .findFirst();
    }

    List<String> texts(String key) {
        return list(key, node -> scalar(key, node));
    }

    List<YamlMap> maps(String key) {
        return list(key, node -> map(key, node)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<YamlMap> map(String key) {
        return value(key, "the keys below it").flatMap(node -> map(key, node));
    }

    void refuseOthers() {
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                int at = lineOf(offset, entry.getValue().getKeyNode());
                Set<String> open = new HashSet<>(asked);
                open.removeAll(entries.keySet());
                unknown(at, entry.getKey(), "Unknown key", entry.getKey(), open);
            }
        }
    }

    void fault(String key, String reason) {
        faults.add(file, lineOf(key), key, reason);
    }

    private void unknown(int at, String field, String reason, String word, Collection<String> known) {
        Fault fault = Fault.at(file, at, field, reason);
        faults.add(NearestWord.to(word, known).map(fault::proposing).orElse(fault));
    }

    private Optional<Node> value(String key, String what) {
        asked.add(key);
        NodeTuple entry = entries.get(key);
        if (entry == null) {
            fault(key, what.isEmpty() ? "Missing" : "Missing: give " + what);
            return Optional.empty();
        }
        return Optional.of(entry.getValueNode());
    }

    private String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            faults.add(file, lineOf(offset, node), key, "Expected text on this line");
            return "";
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            faults.add(file, lineOf(offset, node), key, "Empty");
        }
        return text;
    }

    private Optional<YamlMap> map(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, offset, mapping, faults));
        }
        faults.add(file, lineOf(offset, node), key, "Expected \"key: value\" lines");
        return Optional.empty();
    }

    private <T> List<T> list(String key, Function<Node, T> read) {
        Optional<Node> value = value(key, "a list");
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream().map(read).toList();
        }
        fault(key, "Expected a list, each entry after a hyphen");
        return List.of();
    }

    private static int lineOf(int offset, Node node) {
        return offset + node.getStartMark().getLine() + 1;
    }
}
