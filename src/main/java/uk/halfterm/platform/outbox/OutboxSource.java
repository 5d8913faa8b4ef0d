package uk.halfterm.platform.outbox;

import org.springframework.data.mongodb.core.mapping.Document;

/** A collection whose documents carry an outbox, declared as a bean by its module; the relay looks there and keeps its index. */
public record OutboxSource(String collection) {

    /** The collection that a document class names in its {@link Document} annotation. */
    public static OutboxSource of(Class<?> document) {
        var named = document.getAnnotation(Document.class);
        if (named == null || named.value().isEmpty()) {
            throw new IllegalArgumentException(document + " does not name its collection");
        }
        return new OutboxSource(named.value());
    }
}
