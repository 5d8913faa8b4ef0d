package uk.halfterm.platform.store.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.ClassUtils;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.platform.store.moving.OlderRelease;

import static org.assertj.core.api.Assertions.assertThat;

/** After all steps, today's classes read every document that release 0.1.0 kept, and lose nothing of it when they write it again. */
@StoreTest
class OlderReleaseStoreTest {

    /** Kept without a class of its own: by the schema itself, and by ShedLock. */
    private static final Set<String> WITHOUT_A_CLASS = Set.of(Schema.COLLECTION, "leases");

    @Autowired
    private MongoDatabaseFactory databases;

    @Autowired
    private MongoOperations store;

    @BeforeEach
    void takeAllSteps() {
        var database = databases.getMongoDatabase();
        // The store of a test has been through the steps already, empty as it was.
        database.getCollection(Schema.COLLECTION).drop();
        OlderRelease.into(database);
        StepsOnTrial.take(database);
    }

    @Test
    void everyDocumentIsOfAClassOfToday() {
        var left = new HashSet<String>(store.getCollectionNames());
        left.removeIf(collection -> documents(collection).isEmpty());
        left.removeAll(WITHOUT_A_CLASS);

        documentClasses().forEach(type -> left.remove(store.getCollectionName(type)));

        assertThat(left).isEmpty();
    }

    @Test
    void everyDocumentIsReadAndWrittenAgainWithAllThatIsInIt() {
        documentClasses().forEach(type -> {
            for (var kept : documents(store.getCollectionName(type))) {
                var again = new Document();
                store.getConverter().write(store.getConverter().read(type, kept), again);

                assertThat(contains(again, kept))
                        .as("%s\nbecomes\n%s", kept.toJson(), again.toJson())
                        .isTrue();
            }
        });
    }

    @Test
    void peoplesWorkIsStillThere() {
        assertThat(documents("learning")).isNotEmpty();
        assertThat(documents("meetings")).isNotEmpty();
        assertThat(store.collectionExists("learning_blocks")).isFalse();
    }

    private List<Document> documents(String collection) {
        return store.findAll(Document.class, collection);
    }

    private static Stream<Class<?>> documentClasses() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                new AnnotationTypeFilter(org.springframework.data.mongodb.core.mapping.Document.class));
        return scanner.findCandidateComponents("uk.halfterm").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(type -> !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes"));
    }

    /** Whether everything of the one is in the other, however deep it lies; what was not said before may be added. */
    private static boolean contains(@Nullable Object whole, @Nullable Object part) {
        return switch (part) {
            case Map<?, ?> fields ->
                whole instanceof Map<?, ?> there
                        && fields.entrySet().stream()
                                .allMatch(field -> contains(there.get(field.getKey()), field.getValue()));
            case List<?> elements ->
                whole instanceof List<?> there
                        && there.size() == elements.size()
                        && Stream.iterate(0, index -> index + 1)
                                .limit(elements.size())
                                .allMatch(index -> contains(there.get(index), elements.get(index)));
            case null -> true;
            default -> part.equals(whole);
        };
    }
}
