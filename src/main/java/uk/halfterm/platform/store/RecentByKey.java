package uk.halfterm.platform.store;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.function.Function;

import uk.halfterm.shared.LastUsed;

/** A {@link Recent} for each of some keys, those that were asked for last; the others are forgotten. */
public final class RecentByKey<K, T> {

    private static final int MOST_KEYS = 500;

    private final Duration fresh;
    private final Function<K, T> read;
    private final Map<K, Recent<T>> kept = LastUsed.ofMost(MOST_KEYS);

    public RecentByKey(Duration fresh, Function<K, T> read) {
        this.fresh = fresh;
        this.read = read;
    }

    public T get(K key) {
        return of(key).get();
    }

    /**
     * Those of several keys, with one read for all that are not known.
     *
     * @param read gives a value for each key it is given
     */
    public Map<K, T> getAll(Collection<K> keys, Function<Collection<K>, Map<K, T>> read) {
        var all = new HashMap<K, T>();
        var missing = new LinkedHashSet<K>();
        for (var key : keys) {
            of(key).known().ifPresentOrElse(known -> all.put(key, known), () -> missing.add(key));
        }
        if (!missing.isEmpty()) {
            read.apply(missing).forEach((key, value) -> {
                of(key).keep(value);
                all.put(key, value);
            });
        }
        return all;
    }

    private Recent<T> of(K key) {
        return kept.computeIfAbsent(key, known -> new Recent<>(fresh, () -> read.apply(known)));
    }

    public void forget(K key) {
        kept.remove(key);
    }
}
