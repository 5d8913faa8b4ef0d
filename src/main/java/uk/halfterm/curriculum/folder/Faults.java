package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** Everything found wrong so far. Readers note a fault and go on with a stand-in, so that an author mends once. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    void add(String file, int line, String field, String reason) {
        add(Fault.at(file, line, field, reason));
    }

    boolean has(String file, String field) {
        return found.stream()
                .anyMatch(fault -> fault.file().equals(file) && fault.field().equals(field));
    }

    boolean has(String file) {
        return found.stream().anyMatch(fault -> fault.file().equals(file));
    }

    /** Refuses {@code what} with all faults in the order of files and lines, if there are any. */
    void refuse(String what) {
        if (!found.isEmpty()) {
            throw new FaultyInput(
                    what,
                    found.stream()
                            .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                            .toList());
        }
    }
}
