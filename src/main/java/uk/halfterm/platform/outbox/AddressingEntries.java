package uk.halfterm.platform.outbox;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;

/**
 * Puts, in a document that is about to be saved, one entry for each subscriber in the place of each new one, and none where nobody
 * subscribed. It works on the document, so that aggregates know events and no subscribers.
 */
final class AddressingEntries implements BeforeSaveCallback<Object> {

    private final Supplier<Subscriptions> subscriptions;

    AddressingEntries(Supplier<Subscriptions> subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Object onBeforeSave(Object aggregate, Document document, String collection) {
        if (document.get(OutboxEntry.FIELD) instanceof List<?> entries && !entries.isEmpty()) {
            document.put(
                    OutboxEntry.FIELD,
                    entries.stream()
                            .map(Document.class::cast)
                            .flatMap(this::addressed)
                            .toList());
        }
        return aggregate;
    }

    private Stream<Document> addressed(Document entry) {
        if (Waiting.subscriberOf(entry) != null) {
            return Stream.of(entry);
        }
        return subscriptions.get().to(Waiting.aliasOf(entry)).stream()
                .map(subscription -> new Document(entry)
                        .append("_id", OutboxEntry.idFor(entry.getString("_id"), subscription.name()))
                        .append("subscriber", subscription.name()));
    }
}
