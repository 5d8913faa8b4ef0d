package uk.halfterm.platform.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.health.MongoHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.Identifier;
import uk.halfterm.shared.PersonName;
import uk.halfterm.shared.Postcode;
import uk.halfterm.shared.Urn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@StoreTest
@Import(StoreMappingTest.Indexes.class)
class StoreMappingTest {

    record VisitId(String value) implements Identifier {
        VisitId {
            Identifier.requireValue(value);
        }
    }

    sealed interface Outcome {
        @TypeAlias("test.came")
        record Came(LocalTime at) implements Outcome {}

        @TypeAlias("test.stayed-away")
        record StayedAway(String reason) implements Outcome {}
    }

    @Document("visits")
    record Visit(
            @Id VisitId id,
            @Version @Nullable Long version,
            EmailAddress visitor,
            Facts facts,
            List<Outcome> outcomes,
            List<VisitId> earlier,
            Map<VisitId, Outcome> byVisit) {}

    record Facts(
            Urn urn,
            Postcode postcode,
            PersonName name,
            DateRange period,
            LocalDate day,
            LocalDateTime starts,
            Instant recorded,
            Sealed note) {}

    static class Indexes {
        @Bean
        CollectionIndexes visitIndexes() {
            return CollectionIndexes.of(
                    Visit.class,
                    new Index().on("visitor", Sort.Direction.ASC).unique().named("visitor"),
                    new Index()
                            .on("facts.day", Sort.Direction.ASC)
                            .on("_id", Sort.Direction.ASC)
                            .named("day"));
        }
    }

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoClient client;

    @Autowired
    private Clock clock;

    @Test
    void readsBackWhatWasWritten() {
        var visit = visit("507f1f77bcf86cd799439011", "ada@example.org");

        var saved = store.insert(visit);

        assertThat(saved.version()).isZero();
        assertThat(store.findById(new VisitId("507f1f77bcf86cd799439011"), Visit.class))
                .isEqualTo(saved);
    }

    @Test
    void keepsValuesAsPlainStringsAndInstantsAsDates() {
        store.insert(visit("v-1", "ada@example.org"));

        var raw = store.getCollection("visits").find().first();

        assertThat(raw).containsEntry("_id", "v-1").containsEntry("visitor", "ada@example.org");
        assertThat(raw.get("facts", org.bson.Document.class))
                .containsEntry("urn", "123456")
                .containsEntry("postcode", "B42 2TU")
                .containsEntry("day", "2024-01-08")
                .containsEntry("starts", "2024-01-10T14:00")
                .containsEntry("note", "s1.0123456789ab.c2VhbGVk")
                .containsEntry("period", new org.bson.Document("from", "2023-09-01").append("to", "2024-07-31"))
                .hasEntrySatisfying("recorded", date -> assertThat(date).isInstanceOf(java.util.Date.class));
        assertThat(raw.getList("earlier", String.class)).containsExactly("v-0", "507f1f77bcf86cd799439012");
        assertThat(raw.get("byVisit", org.bson.Document.class)).containsOnlyKeys("v-0");
    }

    @Test
    void findsByTypedValues() {
        var saved = store.insert(visit("v-1", "ada@example.org"));

        assertThat(store.find(query(where("visitor").is(EmailAddress.of("Ada@example.org"))), Visit.class))
                .containsExactly(saved);
        assertThat(store.find(query(where("id").in(new VisitId("v-1"), new VisitId("v-2"))), Visit.class))
                .containsExactly(saved);
        assertThat(store.find(query(where("facts.day").gte(LocalDate.of(2024, 1, 8))), Visit.class))
                .containsExactly(saved);
        assertThat(store.find(query(where("earlier").is(new VisitId("v-0"))), Visit.class))
                .containsExactly(saved);
        assertThat(store.find(query(where("facts.day").gt(LocalDate.of(2024, 1, 8))), Visit.class))
                .isEmpty();
    }

    @Test
    void refusesToOverwriteWhatAnotherHasChanged() {
        var saved = store.insert(visit("v-1", "ada@example.org"));
        store.save(saved);

        assertThatThrownBy(() -> store.save(saved)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(store.remove(saved).getDeletedCount()).isZero();
    }

    @Test
    void ensuresDeclaredIndexesAtStart() {
        store.insert(visit("v-1", "ada@example.org"));

        assertThatThrownBy(() -> store.insert(visit("v-2", "ada@example.org")))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(store.indexOps(Visit.class).getIndexInfo())
                .extracting("name")
                .containsExactlyInAnyOrder("_id_", "visitor", "day");
    }

    @Test
    void changesOneFieldWithoutReadingTheRest() {
        store.insert(visit("v-1", "ada@example.org"));

        var changed = store.updateFirst(
                query(where("id").is(new VisitId("v-1"))),
                Update.update("facts.day", LocalDate.of(2024, 2, 1))
                        .push("earlier", new VisitId("v-7"))
                        .inc("version", 1),
                Visit.class);

        assertThat(changed.getModifiedCount()).isEqualTo(1);
        var after = store.findById(new VisitId("v-1"), Visit.class);
        assertThat(after).isNotNull();
        assertThat(after.facts().day()).isEqualTo("2024-02-01");
        assertThat(after.earlier()).last().isEqualTo(new VisitId("v-7"));
    }

    @Test
    void satisfiesTheHealthIndicator() {
        var health = new MongoHealthIndicator(client).health();

        assertThat(health.getStatus().getCode()).isEqualTo("UP");
    }

    private Visit visit(String id, String visitor) {
        return new Visit(
                new VisitId(id),
                null,
                EmailAddress.of(visitor),
                new Facts(
                        Urn.of("123456"),
                        Postcode.of("b422tu"),
                        PersonName.of("Ada", "O'Neill <x>"),
                        DateRange.of(LocalDate.of(2023, 9, 1), LocalDate.of(2024, 7, 31)),
                        LocalDate.of(2024, 1, 8),
                        LocalDateTime.of(2024, 1, 10, 14, 0),
                        clock.instant(),
                        Sealed.of("s1.0123456789ab.c2VhbGVk")),
                List.of(new Outcome.Came(LocalTime.of(9, 5)), new Outcome.StayedAway("ill")),
                List.of(new VisitId("v-0"), new VisitId("507f1f77bcf86cd799439012")),
                Map.of(new VisitId("v-0"), new Outcome.StayedAway("train")));
    }
}
