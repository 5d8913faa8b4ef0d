package uk.halfterm.platform.store;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.platform.seal.SealedField;

import static org.assertj.core.api.Assertions.assertThat;

/** What is sealed and not on the list would be lost with the next key. */
class SealedFieldsTest {

    @Document("drafts")
    record Listed(@Id String id, Sealed words) {}

    @Document("drafts")
    record OfAnotherName(@Id String id, Sealed text) {}

    @Document("notes")
    record OfAnotherCollection(@Id String id, Sealed words) {}

    @Document("drafts")
    record Deeper(@Id String id, List<Part> parts) {
        record Part(int number, Sealed words) {}
    }

    @Test
    void findsWhatIsNotListed() {
        assertThat(notListedIn(Listed.class)).isEmpty();
        assertThat(notListedIn(OfAnotherName.class)).containsExactly("drafts.text");
        assertThat(notListedIn(OfAnotherCollection.class)).containsExactly("notes.words");
        assertThat(notListedIn(Deeper.class)).containsExactly("drafts.parts.words");
    }

    @Test
    void everySealedFieldOfAStoredDocumentIsListed() {
        var documents = StoredTypes.found().documentsAndAliases().stream()
                .filter(type -> type.isAnnotationPresent(Document.class))
                .filter(type -> type.getEnclosingClass() == null)
                .toList();

        assertThat(documents).hasSizeGreaterThan(10);
        assertThat(documents).flatMap(SealedFieldsTest::notListedIn).isEmpty();
    }

    private static List<String> notListedIn(Class<?> document) {
        var collection = CollectionIndexes.of(document).collection();
        return sealedIn(document, "", new HashSet<>())
                .filter(field -> Arrays.stream(SealedField.values())
                        .noneMatch(listed -> listed.collection().equals(collection)
                                && listed.field().equals(field)))
                .map(field -> collection + "." + field)
                .toList();
    }

    private static Stream<String> sealedIn(Class<?> type, String path, Set<Class<?>> above) {
        if (type.equals(Sealed.class)) {
            return Stream.of(path);
        }
        if (!type.getName().startsWith("uk.halfterm") || !above.add(type)) {
            return Stream.empty();
        }
        var permitted = type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(kind -> sealedIn(kind, path, new HashSet<>(above)))
                : Stream.<String>empty();
        var components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).flatMap(component -> sealedIn(component, path, above))
                : Stream.<String>empty();
        return Stream.concat(permitted, components);
    }

    private static Stream<String> sealedIn(RecordComponent component, String path, Set<Class<?>> above) {
        var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
        return typesIn(ResolvableType.forType(component.getGenericType()))
                .flatMap(type -> sealedIn(type, name, new HashSet<>(above)));
    }

    private static Stream<Class<?>> typesIn(ResolvableType type) {
        return Stream.concat(
                Stream.of(type.toClass()), Arrays.stream(type.getGenerics()).flatMap(SealedFieldsTest::typesIn));
    }
}
