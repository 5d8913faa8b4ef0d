package uk.halfterm.curriculum.folder;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.shared.yaml.YamlMapping;

/** Reads cohort starts as authors write them: {@code September 23-24}. */
final class Starts {

    private Starts() {}

    /** Of a key that need not be there; none, with a fault noted, for one that cannot be read. */
    static @Nullable CohortStart of(YamlMapping entry, String key) {
        return entry.optionalValue(key, CohortStart::parse).orElse(null);
    }
}
