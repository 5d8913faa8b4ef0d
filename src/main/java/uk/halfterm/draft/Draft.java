package uk.halfterm.draft;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed into one form and not sent.
 *
 * @param words   what stands in the fields, by their names
 * @param version 1 when it was kept first, one more each time it was kept again
 * @param keptAt  when it was kept last
 */
public record Draft(Map<String, String> words, long version, Instant keptAt) {

    /** How many characters all of its words may have, their names among them. */
    public static final int MOST_CHARACTERS = 64_000;

    public Draft {
        words = Map.copyOf(words);
    }
}
