package uk.halfterm.curriculum.folder;

import java.util.Map;

import uk.halfterm.curriculum.rules.Finding;
import uk.halfterm.shared.Fault;

/**
 * Where an element of the model was read: its file and the line of each field. A rule speaks of element and field, an author wants to
 * know file and line.
 *
 * @param textFrom the line of the file on which the element's text begins
 */
record SourceLines(String file, Map<String, Integer> fields, int textFrom) {

    Fault fault(Finding finding) {
        var line = finding.line() > 0 ? textFrom + finding.line() - 1 : lineOf(finding.field());
        return Fault.at(file, line, lastWord(finding.field()), finding.reason());
    }

    /** The line of the field; of what it is in, where it is not written down. */
    private int lineOf(String field) {
        for (var path = field; !path.isEmpty(); path = parent(path)) {
            var line = fields.get(path);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static String lastWord(String field) {
        var word = field.substring(field.lastIndexOf('.') + 1);
        return word.startsWith("term-") ? word.replace('-', ' ') : word;
    }
}
