package uk.halfterm.schoolcalendar;

import java.io.StringReader;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import uk.halfterm.shared.Fault;

/** A mapping of a YAML file read key by key: what is missing or wrong becomes a fault with its line, and reading goes on. */
final class YamlMapping {

    private final String file;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Fault> faults;

    private record Entry(int line, Node value) {}

    private YamlMapping(String file, MappingNode node, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
        this.line = lineOf(node);
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode scalar)) {
                faults.add(Fault.at(file, lineOf(key), "key", "A key is one word"));
            } else if (entries.put(scalar.getValue(), new Entry(lineOf(key), tuple.getValueNode())) != null) {
                faults.add(Fault.at(file, lineOf(key), scalar.getValue(), "It is given twice"));
            }
        }
    }

    static Optional<YamlMapping> parse(CalendarFile source, List<Fault> faults) {
        try {
            @Nullable Node node = new Yaml(new LoaderOptions()).compose(new StringReader(source.text()));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlMapping(source.name(), mapping, faults));
            }
            faults.add(Fault.at(source.name(), 1, "file", "The file must hold keys with values"));
        } catch (MarkedYAMLException notYaml) {
            var mark = notYaml.getProblemMark();
            faults.add(Fault.at(source.name(), mark == null ? 1 : mark.getLine() + 1, "file", notYaml.getProblem()));
        }
        return Optional.empty();
    }

    Set<String> keys() {
        return Set.copyOf(entries.keySet());
    }

    void requireOnly(Set<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.add(Fault.at(file, entry.line(), key, "This key is not known here"));
            }
        });
    }

    Optional<YamlMapping> mapping(String key) {
        return entry(key).flatMap(entry -> {
            if (entry.value() instanceof MappingNode node) {
                return Optional.of(new YamlMapping(file, node, faults));
            }
            faults.add(Fault.at(file, entry.line(), key, "It must hold keys with values"));
            return Optional.empty();
        });
    }

    <T> Optional<T> value(String key, Function<String, T> reader) {
        return entry(key).flatMap(entry -> {
            if (entry.value() instanceof ScalarNode scalar
                    && !scalar.getTag().equals(Tag.NULL)
                    && !scalar.getValue().isBlank()) {
                return read(scalar.getValue().strip(), lineOf(scalar), key, reader);
            }
            faults.add(Fault.at(file, entry.line(), key, "It must have a value"));
            return Optional.empty();
        });
    }

    /** Reads the key itself, where keys are data (dates). */
    <T> Optional<T> key(String key, Function<String, T> reader) {
        return entry(key).flatMap(entry -> read(key, entry.line(), key, reader));
    }

    void fault(String key, String reason) {
        var entry = entries.get(key);
        faults.add(Fault.at(file, entry == null ? line : entry.line(), key, reason));
    }

    private <T> Optional<T> read(String text, int at, String key, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeParseException noDate) {
            faults.add(Fault.at(file, at, key, "\"" + text + "\" is not a date; write it like 2023-09-04"));
        } catch (IllegalArgumentException refused) {
            faults.add(Fault.at(file, at, key, String.valueOf(refused.getMessage())));
        }
        return Optional.empty();
    }

    private Optional<Entry> entry(String key) {
        var entry = entries.get(key);
        if (entry == null) {
            faults.add(Fault.at(file, line, key, "It is missing"));
        }
        return Optional.ofNullable(entry);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
