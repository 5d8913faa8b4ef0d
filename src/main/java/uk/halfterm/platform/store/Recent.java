package uk.halfterm.platform.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What nearly every page reads and few people change, kept by this node for some seconds: a change made by another node is seen that
 * much later, one made by this node at once, if it says {@link #forget()}. Never for what decides who may see what.
 */
public final class Recent<T> {

    /** How long that is, for {@code @Value}; nothing is kept at 0s. */
    public static final String SETTING = "${halfterm.recent:5s}";

    private record Kept<T>(T value, long readAt) {}

    private final Supplier<T> read;
    private final long freshNanos;
    private volatile @Nullable Kept<T> kept;

    public Recent(Duration fresh, Supplier<T> read) {
        this.freshNanos = fresh.toNanos();
        this.read = read;
    }

    public T get() {
        var known = known();
        if (known.isPresent()) {
            return known.get();
        }
        var now = System.nanoTime();
        var value = read.get();
        kept = new Kept<>(value, now);
        return value;
    }

    /** It, where it need not be read. */
    Optional<T> known() {
        var known = kept;
        return known != null && System.nanoTime() - known.readAt() < freshNanos
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** Keeps what somebody else read just now. */
    void keep(T value) {
        kept = new Kept<>(value, System.nanoTime());
    }

    public void forget() {
        kept = null;
    }
}
