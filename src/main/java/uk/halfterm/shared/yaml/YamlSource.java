package uk.halfterm.shared.yaml;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.Faults;

/**
 * The file that YAML was read from.
 *
 * @param linesAbove how many lines of the file stand above the YAML
 * @param faults where what is wrong with the file is noted
 */
record YamlSource(String file, int linesAbove, Faults faults) {

    /** From 1, as editors count. */
    int lineOf(Node node) {
        return linesAbove + node.getStartMark().getLine() + 1;
    }

    void fault(int line, String key, String reason) {
        faults.add(file, line, key, reason);
    }

    /** Proposes the known word that was most likely meant. */
    void unknown(int line, String key, String reason, String word, Collection<String> known) {
        var fault = Fault.at(file, line, key, reason);
        faults.add(NearestWord.to(word, known).map(fault::proposing).orElse(fault));
    }

    /** The line of each key, and of each below it by a path like {@code questions.2.options}, where lists count from 0. */
    Map<String, Integer> lines(MappingNode mapping) {
        var lines = new HashMap<String, Integer>();
        lines(mapping, "", lines);
        return lines;
    }

    private void lines(Node node, String path, Map<String, Integer> lines) {
        switch (node) {
            case MappingNode keys ->
                keys.getValue().forEach(entry -> {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                        lines.putIfAbsent(path + key.getValue(), lineOf(key));
                        lines(entry.getValueNode(), path + key.getValue() + ".", lines);
                    }
                });
            case SequenceNode list -> {
                for (var index = 0; index < list.getValue().size(); index++) {
                    var entry = list.getValue().get(index);
                    lines.put(path + index, lineOf(entry));
                    lines(entry, path + index + ".", lines);
                }
            }
            default -> {
                // A value stands on the line of its key.
            }
        }
    }
}
