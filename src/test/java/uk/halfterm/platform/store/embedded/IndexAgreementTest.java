package uk.halfterm.platform.store.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is stored and asked: a collection with indexes answers as one that scans. */
class IndexAgreementTest {

    private MongoCollection<Document> empty(String name) {
        var collection = client.getDatabase("halfterm").getCollection(name);
        collection.drop();
        return collection;
    }

    private static EmbeddedStore store;
    private static MongoClient client;

    @BeforeContainer
    static void open() {
        store = EmbeddedStore.inMemory();
        client = store.connect();
    }

    @AfterContainer
    static void close() {
        client.close();
        store.close();
    }

    @Property(tries = 200)
    void anIndexedCollectionAnswersAsOneThatScans(
            @ForAll("documents") List<Document> documents,
            @ForAll("changes") List<Document> changes,
            @ForAll("filters") List<Document> filters) {
        var scanned = empty("scanned");
        var indexed = empty("indexed");
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b.c"), Indexes.descending("a")));
        indexed.createIndex(Indexes.ascending("d", "b.c"));
        indexed.createIndex(Indexes.ascending("d", "_id"), new IndexOptions().unique(true));
        insert(documents, scanned, indexed);

        for (var i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            assertThat(ids(indexed, filter)).as(filter.toJson()).isEqualTo(ids(scanned, filter));
            assertThat(indexed.countDocuments(filter)).as(filter.toJson()).isEqualTo(scanned.countDocuments(filter));
            if (i < changes.size()) {
                var change = new Document("$set", changes.get(i));
                assertThat(indexed.updateMany(filter, change).getMatchedCount())
                        .isEqualTo(scanned.updateMany(filter, change).getMatchedCount());
            }
        }
        if (!filters.isEmpty()) {
            assertThat(indexed.deleteMany(filters.getFirst()).getDeletedCount())
                    .isEqualTo(scanned.deleteMany(filters.getFirst()).getDeletedCount());
            assertThat(indexed.find().into(new HashSet<>()))
                    .isEqualTo(scanned.find().into(new HashSet<>()));
        }
    }

    @Property(tries = 300)
    void anIndexedCollectionSortsAsOneThatScans(
            @ForAll("documents") List<Document> documents,
            @ForAll("filters") List<Document> filters,
            @ForAll("sorts") List<Document> sorts,
            @ForAll @IntRange(max = 4) int skip,
            @ForAll @IntRange(max = 6) int limit) {
        var scanned = empty("scanned");
        var indexed = empty("indexed");
        indexed.createIndex(Indexes.ascending("a"));
        indexed.createIndex(Indexes.ascending("d", "e"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("e"), Indexes.descending("d")));
        indexed.createIndex(Indexes.descending("e"));
        indexed.createIndex(Indexes.descending("b.c"));
        indexed.createIndex(Indexes.ascending("e", "b.c"), new IndexOptions().sparse(true));
        insert(documents, scanned, indexed);

        for (var i = 0; i < sorts.size(); i++) {
            var sort = sorts.get(i);
            var filter = i % 2 == 0 ? new Document() : filters.get(i);
            var as = filter.toJson() + " sort " + sort.toJson();
            assertThat(sorted(indexed, filter, sort, skip, limit))
                    .as(as)
                    .isEqualTo(sorted(scanned, filter, sort, skip, limit));
            assertThat(aggregated(indexed, filter, sort, skip, limit))
                    .as(as)
                    .isEqualTo(aggregated(scanned, filter, sort, skip, limit));
            assertThat(indexed.findOneAndDelete(filter, new FindOneAndDeleteOptions().sort(sort)))
                    .as(as)
                    .isEqualTo(scanned.findOneAndDelete(filter, new FindOneAndDeleteOptions().sort(sort)));
        }
    }

    /** Plain values only, so that the indexes stay exact and are walked for sorts and counts wherever they may be. */
    @Property(tries = 400)
    void listsInTheFirstFieldsOfAnIndexLeaveTheOrderOfTheOthers(
            @ForAll("documentsWithLists") List<Document> documents,
            @ForAll("filtersOfLists") List<Document> filters,
            @ForAll("sortsBesideLists") List<Document> sorts,
            @ForAll @IntRange(max = 3) int skip,
            @ForAll @IntRange(max = 5) int limit) {
        var scanned = empty("scanned");
        var indexed = empty("indexed");
        indexed.createIndex(Indexes.ascending("a", "e", "_id"));
        indexed.createIndex(Indexes.compoundIndex(Indexes.ascending("b.c"), Indexes.descending("e")));
        indexed.createIndex(Indexes.ascending("b.c", "b.f"));
        indexed.createIndex(Indexes.ascending("e", "a"));
        insert(documents, scanned, indexed);

        for (var i = 0; i < filters.size(); i++) {
            var filter = filters.get(i);
            var sort = sorts.get(i);
            assertThat(sorted(indexed, filter, sort, skip, limit))
                    .as(filter.toJson() + " sort " + sort.toJson())
                    .isEqualTo(sorted(scanned, filter, sort, skip, limit));
            assertThat(indexed.countDocuments(filter)).as(filter.toJson()).isEqualTo(scanned.countDocuments(filter));
        }
    }

    private static List<Object> sorted(
            MongoCollection<Document> collection, Document filter, Document sort, int skip, int limit) {
        return collection
                .find(filter)
                .sort(sort)
                .skip(skip)
                .limit(limit)
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    private static List<Object> aggregated(
            MongoCollection<Document> collection, Document filter, Document sort, int skip, int limit) {
        return collection
                .aggregate(List.of(
                        Aggregates.match(filter),
                        Aggregates.sort(sort),
                        Aggregates.skip(skip),
                        Aggregates.limit(limit + 1)))
                .map(document -> document.get("_id"))
                .into(new ArrayList<>());
    }

    @SafeVarargs
    private static void insert(List<Document> documents, MongoCollection<Document>... into) {
        var numbered = new ArrayList<Document>();
        for (var document : documents) {
            var copy = new Document("_id", numbered.size());
            copy.putAll(document);
            numbered.add(copy);
        }
        for (var collection : into) {
            if (!numbered.isEmpty()) {
                collection.insertMany(numbered);
            }
        }
    }

    private static Set<Object> ids(MongoCollection<Document> collection, Document filter) {
        var ids = new HashSet<>();
        collection.find(filter).forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        return document().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Document>> changes() {
        return Combinators.combine(Arbitraries.of("a", "d"), scalar())
                .as((field, value) -> new Document(field, value))
                .list()
                .ofSize(4);
    }

    @Provide
    Arbitrary<List<Document>> filters() {
        return filter().list().ofSize(12);
    }

    @Provide
    Arbitrary<List<Document>> sorts() {
        var fields = Arbitraries.of(List.of("a"), List.of("b.c"), List.of("d"), List.of("e"), List.of("_id"));
        var compound = Arbitraries.of(
                List.of("d", "e"),
                List.of("e", "d"),
                List.of("e", "_id"),
                List.of("d", "e", "_id"),
                List.of("e", "b.c"));
        return Combinators.combine(
                        Arbitraries.oneOf(fields, compound),
                        Arbitraries.of(1, -1).list().ofSize(3))
                .as((names, directions) -> {
                    var sort = new Document();
                    for (var i = 0; i < names.size(); i++) {
                        sort.append(names.get(i), directions.get(i));
                    }
                    return sort;
                })
                .list()
                .ofSize(8);
    }

    @Provide
    Arbitrary<List<Document>> documentsWithLists() {
        var element = Combinators.combine(digit().injectNull(0.2), digit().injectNull(0.2))
                .as((c, f) -> {
                    var fields = new Document("c", c);
                    return f == null ? fields : fields.append("f", f);
                });
        return Combinators.combine(
                        Arbitraries.oneOf(
                                digit().map(value -> (Object) value),
                                digit().list().ofMaxSize(3).map(list -> (Object) list),
                                digit().list()
                                        .ofMinSize(1)
                                        .ofMaxSize(2)
                                        .list()
                                        .ofMaxSize(2)
                                        .map(list -> (Object) list)),
                        element.list().ofMaxSize(3),
                        digit().injectNull(0.3))
                .as((a, b, e) -> {
                    var document = new Document("a", a).append("b", b);
                    return e == null ? document : document.append("e", e);
                })
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Document>> filtersOfLists() {
        var plain = Arbitraries.oneOf(
                digit().map(value -> (Object) value),
                Arbitraries.just((Object) new Document("$eq", null)),
                digit().list().ofMinSize(1).ofMaxSize(2).map(list -> (Object) new Document("$in", list)),
                digit().map(value -> (Object) new Document("$lt", value)),
                digit().map(value -> (Object) new Document("$not", new Document("$lt", value))));
        var clause = Combinators.combine(Arbitraries.of("a", "b.c", "b.f", "e"), plain)
                .as((field, condition) -> new Document(field, condition));
        var element = Combinators.combine(plain, plain)
                .as((c, f) -> new Document("b", new Document("$elemMatch", new Document("c", c).append("f", f))));
        var between = Combinators.combine(digit(), digit())
                .as((low, high) ->
                        new Document("a", new Document("$elemMatch", new Document("$gte", low).append("$lt", high))));
        var of = Arbitraries.oneOf(clause, element, between);
        return Arbitraries.oneOf(of, of.list().ofMinSize(1).ofMaxSize(3).map(list -> new Document("$and", list)))
                .list()
                .ofSize(12);
    }

    @Provide
    Arbitrary<List<Document>> sortsBesideLists() {
        return Arbitraries.of(
                        "{e: 1}",
                        "{e: -1}",
                        "{e: 1, _id: 1}",
                        "{e: 1, _id: -1}",
                        "{e: -1, _id: -1}",
                        "{_id: 1}",
                        "{a: 1, e: 1}",
                        "{a: 1, e: 1, _id: 1}",
                        "{'b.c': 1, e: -1}",
                        "{e: 1, a: -1}")
                .map(Document::parse)
                .list()
                .ofSize(12);
    }

    private static Arbitrary<Integer> digit() {
        return Arbitraries.integers().between(0, 3);
    }

    private static Arbitrary<Document> document() {
        var embedded = Arbitraries.oneOf(
                scalar().map(value -> (Object) new Document("c", value)),
                scalar().map(value -> new Document("c", value))
                        .list()
                        .ofMaxSize(3)
                        .map(list -> (Object) list),
                scalar());
        return Combinators.combine(
                        Arbitraries.oneOf(scalar(), scalar().list().ofMaxSize(3).map(list -> (Object) list)),
                        embedded.injectNull(0.2),
                        scalar().injectNull(0.3),
                        scalar(),
                        Arbitraries.integers().between(0, 15))
                .as((a, b, d, e, present) -> {
                    var document = new Document();
                    if ((present & 1) != 0) {
                        document.append("a", a);
                    }
                    // Two lists side by side cannot be indexed, here or in MongoDB.
                    if ((present & 2) != 0 && !(a instanceof List && (present & 1) != 0 && b instanceof List)) {
                        document.append("b", b);
                    }
                    if ((present & 4) != 0) {
                        document.append("d", d);
                    }
                    if ((present & 8) != 0) {
                        document.append("e", e);
                    }
                    return document;
                });
    }

    private static Arbitrary<Document> filter() {
        var clause = Combinators.combine(Arbitraries.of("a", "b.c", "d", "e", "_id"), condition())
                .as((field, condition) -> new Document(field, condition));
        return Arbitraries.oneOf(
                clause,
                Combinators.combine(clause, clause).as((one, other) -> {
                    var both = new Document(one);
                    both.putAll(other);
                    return both;
                }),
                clause.list().ofMinSize(1).ofMaxSize(3).map(list -> new Document("$and", list)),
                clause.list().ofMinSize(1).ofMaxSize(2).map(list -> new Document("$or", list)));
    }

    private static Arbitrary<Object> condition() {
        return Arbitraries.oneOf(
                scalar(),
                scalar().map(value -> new Document("$eq", value)),
                scalar().list().ofMaxSize(3).map(list -> new Document("$in", list)),
                scalar().map(value -> new Document("$ne", value)),
                Arbitraries.of(true, false).map(there -> new Document("$exists", there)),
                Combinators.combine(Arbitraries.of("$gt", "$gte"), Arbitraries.of("$lt", "$lte"), bound(), bound())
                        .as((low, high, from, to) -> new Document(low, from).append(high, to)),
                Combinators.combine(Arbitraries.of("$gt", "$gte", "$lt", "$lte"), bound())
                        .as((operator, value) -> new Document(operator, value)));
    }

    private static Arbitrary<Object> bound() {
        return scalar().filter(value -> value != null);
    }

    /** Few values of many types, so that they meet. */
    private static Arbitrary<Object> scalar() {
        return Arbitraries.of(
                        0,
                        1,
                        2L,
                        2.0,
                        2.5,
                        -1,
                        1L << 60,
                        "",
                        "a",
                        "b",
                        true,
                        false,
                        Date.from(Instant.EPOCH),
                        Date.from(Instant.ofEpochMilli(1)))
                .map(value -> (Object) value)
                .injectNull(0.1);
    }
}
