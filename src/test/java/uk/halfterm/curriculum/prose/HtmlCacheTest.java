package uk.halfterm.curriculum.prose;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlCacheTest {

    private final AtomicInteger rendered = new AtomicInteger();
    private final HtmlCache cache =
            new HtmlCache(new Renderer("test", markdown -> "<p>" + markdown + rendered.incrementAndGet()));

    @Test
    void rendersATextOnce() {
        assertThat(cache.html("a", "text")).isEqualTo("<p>text1").isEqualTo(cache.html("a", "text"));
        assertThat(rendered).hasValue(1);
    }

    @Test
    void rendersAnotherTextAnew() {
        cache.html("a", "text");

        assertThat(cache.html("b", "other")).isEqualTo("<p>other2");
    }

    @Test
    void forgetsWhatWasNotReadForLong() {
        for (var text = 0; text < 600; text++) {
            cache.html("hash" + text, "text");
            cache.html("kept", "often");
        }
        cache.html("kept", "often");
        assertThat(rendered).hasValue(601);

        cache.html("hash0", "text");
        assertThat(rendered).hasValue(602);
    }

    @Test
    void hasNothingToShowOfAnEmptyText() {
        assertThat(cache.html("a", " \n")).isEmpty();
        assertThat(rendered).hasValue(0);
    }
}
