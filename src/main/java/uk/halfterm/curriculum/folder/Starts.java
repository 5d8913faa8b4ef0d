package uk.halfterm.curriculum.folder;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.CohortStart;

/** Reads cohort starts as authors write them: {@code September 23-24}. */
final class Starts {

    private Starts() {}

    /** Of a key that need not be there; none, with a fault noted, for one that cannot be read. */
    static @Nullable CohortStart of(YamlMap entry, String key) {
        var label = entry.optionalText(key);
        if (label.isEmpty() || label.get().isEmpty()) {
            return null;
        }
        try {
            return CohortStart.parse(label.get());
        } catch (IllegalArgumentException unreadable) {
            entry.fault(key, String.valueOf(unreadable.getMessage()));
            return null;
        }
    }
}
