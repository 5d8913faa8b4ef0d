package uk.halfterm.shared.yaml;

import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What stands after a key, or as one entry of the list after it. Notes a fault where it is not what is asked for. */
record YamlValue(YamlSource source, String key, Node node) {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /** Empty, with a fault noted, where there is no text. */
    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            fault("Expected text on this line");
            return "";
        }
        var text = scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
        if (text.isEmpty()) {
            fault("Empty: write a value after it");
        }
        return text;
    }

    /** What {@code reader} makes of the text; a fault says why it refused. */
    <T> Optional<T> read(Function<String, T> reader) {
        var text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeParseException _) {
            fault("\"" + text + "\" is not a date; write it like 2023-09-04");
        } catch (IllegalArgumentException refused) {
            fault(String.valueOf(refused.getMessage()));
        }
        return Optional.empty();
    }

    int whole(int least, int most, int standIn) {
        var text = text();
        if (text.isEmpty()) {
            return standIn;
        }
        if (WHOLE.matcher(text).matches()) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault("Enter a whole number from " + least + " to " + most + ", not \"" + text + "\"");
        return standIn;
    }

    String oneOf(Collection<String> known) {
        var text = text();
        if (text.isEmpty() || known.contains(text)) {
            return text;
        }
        var reason = "\"" + text + "\" is not one of " + String.join(", ", known);
        source.unknown(source.lineOf(node), key, reason, text, known);
        return "";
    }

    Optional<YamlMapping> mapping() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMapping(source, mapping));
        }
        fault(YamlMapping.NO_KEYS);
        return Optional.empty();
    }

    /** The entries of a list; none, with a fault noted, where it is no list or an empty one. */
    List<YamlValue> entries() {
        if (node instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            return sequence.getValue().stream()
                    .map(entry -> new YamlValue(source, key, entry))
                    .toList();
        }
        fault("Expected a list, each entry after a hyphen");
        return List.of();
    }

    private void fault(String reason) {
        source.fault(source.lineOf(node), key, reason);
    }
}
