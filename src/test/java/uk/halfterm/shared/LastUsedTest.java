package uk.halfterm.shared;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LastUsedTest {

    @Test
    void forgetsWhatWasNotUsedForLongest() {
        Map<String, Integer> kept = LastUsed.ofMost(2);
        kept.put("a", 1);
        kept.put("b", 2);
        assertThat(kept.get("a")).isEqualTo(1);

        kept.put("c", 3);

        assertThat(kept).containsOnlyKeys("a", "c");
    }
}
