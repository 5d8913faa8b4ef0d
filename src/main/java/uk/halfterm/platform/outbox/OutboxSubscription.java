package uk.halfterm.platform.outbox;

import java.util.function.Consumer;

import org.springframework.data.annotation.TypeAlias;

/**
 * Somebody's wish to hear of each event of one type, declared as a bean by the module that listens. An event that nobody subscribed to
 * is not stored at all.
 *
 * @param name who listens, like {@code notification.event-changed}; kept in the store with what waits, so it stays as it is
 * @param listener may be called again with what it has heard already; what it throws is a failed attempt, for it alone
 */
public record OutboxSubscription<E>(String name, Class<E> event, Consumer<Delivery<E>> listener) {

    public OutboxSubscription {
        if (event.getAnnotation(TypeAlias.class) == null) {
            throw new IllegalArgumentException(event + " has no @TypeAlias to be stored by");
        }
    }

    String alias() {
        return event.getAnnotation(TypeAlias.class).value();
    }

    void tell(OutboxEntry entry) {
        listener.accept(new Delivery<>(entry.occurrence(), event.cast(entry.event()), entry.occurredAt()));
    }
}
