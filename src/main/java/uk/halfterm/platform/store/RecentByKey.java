package uk.halfterm.platform.store;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A {@link Recent} for each of some keys, those that were asked for last; the others are forgotten. */
public final class RecentByKey<K, T> {

    private static final int MOST_KEYS = 500;

    private final Duration fresh;
    private final Function<K, T> read;
    private final Map<K, Recent<T>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Recent<T>> eldest) {
            return size() > MOST_KEYS;
        }
    });

    public RecentByKey(Duration fresh, Function<K, T> read) {
        this.fresh = fresh;
        this.read = read;
    }

    public T get(K key) {
        return kept.computeIfAbsent(key, known -> new Recent<>(fresh, () -> read.apply(known)))
                .get();
    }

    public void forget(K key) {
        kept.remove(key);
    }
}
