package uk.halfterm.curriculum.prose;

import java.util.Map;

import uk.halfterm.shared.LastUsed;

/** Keeps the HTML of texts that people read lately, by the hash of the text and the version of the renderer. Bounded. */
public final class HtmlCache {

    // About 8 kB each: at most some 4 MB, and more than all texts of two programmes.
    private static final int MOST = 500;

    private record Key(String sourceHash, String renderer) {}

    private final Renderer renderer;
    private final Map<Key, String> kept = LastUsed.ofMost(MOST);

    public HtmlCache(Renderer renderer) {
        this.renderer = renderer;
    }

    /** The HTML of a text whose hash is known. */
    public String html(String sourceHash, String markdown) {
        if (markdown.isBlank()) {
            return "";
        }
        var key = new Key(sourceHash, renderer.version());
        var known = kept.get(key);
        if (known != null) {
            return known;
        }
        // Outside of the lock: two people may render the same text at once, which costs less than waiting for each
        // other.
        var html = renderer.html().apply(markdown);
        kept.put(key, html);
        return html;
    }
}
