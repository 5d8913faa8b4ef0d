package uk.halfterm.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong so far. Readers note a fault and go on with a stand-in, so that an author mends once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(Fault fault) {
        found.add(fault);
    }

    public void add(String file, int line, String field, String reason) {
        add(Fault.at(file, line, field, reason));
    }

    public boolean has(String file, String field) {
        return found.stream()
                .anyMatch(fault -> fault.file().equals(file) && fault.field().equals(field));
    }

    public boolean has(String file) {
        return found.stream().anyMatch(fault -> fault.file().equals(file));
    }

    /** All of them, in the order in which they were found. */
    public List<Fault> all() {
        return List.copyOf(found);
    }

    public int count() {
        return found.size();
    }

    /** Refuses {@code what} with all faults in the order of files and lines, if there are any. */
    public void refuse(String what) {
        if (!found.isEmpty()) {
            throw new FaultyInput(
                    what,
                    found.stream()
                            .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                            .toList());
        }
    }
}
