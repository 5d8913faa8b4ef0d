package uk.halfterm.curriculum.folder;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.shared.yaml.YamlMapping;

/** Reads hours as authors write them: {@code 4} or {@code 3.5}. */
final class WrittenHours {

    private static final Pattern WHOLE_OR_HALF = Pattern.compile("\\d{1,3}(\\.5)?");

    private WrittenHours() {}

    /** Of a key that need not be there; none, with a fault noted, for one that cannot be read. */
    static @Nullable Hours of(YamlMapping entry, String key) {
        return entry.optionalValue(key, WrittenHours::parse).orElse(null);
    }

    private static Hours parse(String text) {
        if (!WHOLE_OR_HALF.matcher(text).matches()) {
            throw new IllegalArgumentException("Enter whole or half hours, like 4 or 3.5, not \"" + text + "\"");
        }
        return Hours.parse(text);
    }
}
