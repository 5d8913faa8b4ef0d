package uk.halfterm.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that holds so many entries and then forgets the one that was not used for longest. */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    private LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    /** One that several threads may use; who goes through it, or uses it twice for one thing, synchronizes on it. */
    public static <K, V> Map<K, V> ofMost(int most) {
        return Collections.synchronizedMap(new LastUsed<>(most));
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
