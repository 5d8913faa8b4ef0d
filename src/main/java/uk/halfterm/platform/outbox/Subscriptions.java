package uk.halfterm.platform.outbox;

import java.util.HashSet;
import java.util.List;

/** Who wants to hear what. */
record Subscriptions(List<OutboxSubscription<?>> all) {

    Subscriptions {
        all = List.copyOf(all);
        var names = new HashSet<String>();
        for (var one : all) {
            if (!names.add(one.name())) {
                throw new IllegalArgumentException("Two subscriptions are called " + one.name());
            }
        }
    }

    /** Those who hear of events that are stored under that alias. */
    List<OutboxSubscription<?>> to(String alias) {
        return all.stream().filter(one -> one.alias().equals(alias)).toList();
    }

    OutboxSubscription<?> named(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is subscribed as " + name));
    }
}
