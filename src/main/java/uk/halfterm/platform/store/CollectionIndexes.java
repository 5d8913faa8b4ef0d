package uk.halfterm.platform.store;

import java.util.List;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mongodb.MongoCollectionUtils;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The indexes of one collection, declared by the module that owns it as a bean. All are ensured before the application is ready;
 * nothing else creates an index.
 */
public record CollectionIndexes(String collection, List<IndexDefinition> indexes) {

    public CollectionIndexes {
        indexes = List.copyOf(indexes);
    }

    public CollectionIndexes(Class<?> document, List<IndexDefinition> indexes) {
        this(collectionOf(document), indexes);
    }

    public static CollectionIndexes of(Class<?> document, IndexDefinition... indexes) {
        return new CollectionIndexes(document, List.of(indexes));
    }

    public static CollectionIndexes of(String collection, IndexDefinition... indexes) {
        return new CollectionIndexes(collection, List.of(indexes));
    }

    private static String collectionOf(Class<?> document) {
        var declared = AnnotatedElementUtils.findMergedAnnotation(document, Document.class);
        return declared == null || declared.collection().isEmpty()
                ? MongoCollectionUtils.getPreferredCollectionName(document)
                : declared.collection();
    }
}
