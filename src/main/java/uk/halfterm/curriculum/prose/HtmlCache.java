package uk.halfterm.curriculum.prose;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the HTML of texts that people read lately, by the hash of the text and the version of the renderer. Bounded. */
public final class HtmlCache {

    // About 8 kB each: at most some 4 MB, and more than all texts of two programmes.
    private static final int MOST = 500;

    private record Key(String sourceHash, String renderer) {}

    private final Renderer renderer;
    private final Map<Key, String> kept = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST;
        }
    };

    public HtmlCache(Renderer renderer) {
        this.renderer = renderer;
    }

    /** The HTML of a text whose hash is known. */
    public String html(String sourceHash, String markdown) {
        if (markdown.isBlank()) {
            return "";
        }
        var key = new Key(sourceHash, renderer.version());
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        // Outside of the lock: two people may render the same text at once, which costs less than waiting for each
        // other.
        var html = renderer.html().apply(markdown);
        synchronized (kept) {
            kept.put(key, html);
        }
        return html;
    }
}
