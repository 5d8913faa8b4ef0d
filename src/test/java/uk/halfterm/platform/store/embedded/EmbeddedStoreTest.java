package uk.halfterm.platform.store.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedStoreTest {

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
    private static final MongoClient CLIENT = STORE.connect();

    private final MongoDatabase database = CLIENT.getDatabase("halfterm");
    private final MongoCollection<Document> things = database.getCollection("things");

    @BeforeEach
    void empty() {
        database.drop();
    }

    @AfterAll
    static void close() {
        CLIENT.close();
        STORE.close();
    }

    @Test
    void answersHello() {
        var reply = database.runCommand(new Document("hello", 1));

        assertThat(reply).containsEntry("isWritablePrimary", true).containsEntry("ok", 1.0);
        assertThat(reply).containsKeys("maxWireVersion", "maxBsonObjectSize", "localTime");
    }

    @Test
    void handsOutManyDocumentsInBatches() {
        things.insertMany(numbered(2_500));

        assertThat(things.find().into(new ArrayList<>())).hasSize(2_500);
        assertThat(things.find().batchSize(7).into(new ArrayList<>())).hasSize(2_500);
        assertThat(things.aggregate(List.of(new Document("$match", new Document())))
                        .into(new ArrayList<>()))
                .hasSize(2_500);
        assertThat(things.find().limit(5).into(new ArrayList<>())).hasSize(5);
    }

    @Test
    void fitsBigDocumentsIntoReplies() {
        for (var i = 0; i < 8; i++) {
            things.insertOne(new Document("_id", i).append("text", "x".repeat(7_000_000)));
        }

        assertThat(things.find().into(new ArrayList<>())).hasSize(8);
        assertThat(things.aggregate(List.of(new Document("$match", new Document())))
                        .into(new ArrayList<>()))
                .hasSize(8);
    }

    @Test
    void dropsTheIndexesOfOneCollectionOnly() {
        var others = database.getCollection("others");
        things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        others.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));

        things.dropIndexes();

        assertThat(things.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_");
        assertThat(others.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "a_1");
        things.insertMany(List.of(new Document("a", 1), new Document("a", 1)));
        others.dropIndex("a_1");
        assertThat(others.listIndexes()).hasSize(1);
        assertThatThrownBy(() -> others.dropIndex("a_1")).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void refusesAnIndexThatDiffersUnderTheSameName() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("one"));
        things.createIndex(Indexes.ascending("a"), new IndexOptions().name("one"));

        assertThatThrownBy(() -> things.createIndex(Indexes.ascending("b"), new IndexOptions().name("one")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(86));
    }

    @Test
    void dropsOneDatabaseOnly() {
        var neighbour = CLIENT.getDatabase("halfterm2");
        neighbour.getCollection("kept").insertOne(new Document("_id", 1));
        things.insertOne(new Document());

        database.drop();

        assertThat(things.countDocuments()).isZero();
        assertThat(neighbour.getCollection("kept").countDocuments()).isEqualTo(1);
        neighbour.drop();
    }

    @Test
    void stopsAnOrderedListAtTheFirstError() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        things.insertMany(numbered(3));
        var changes = List.of(
                new UpdateOneModel<Document>(eq("_id", 0), Updates.set("b", 1)),
                new UpdateOneModel<Document>(eq("_id", 1), Updates.set("a", 2)),
                new UpdateOneModel<Document>(eq("_id", 2), Updates.set("b", 1)));

        assertThatThrownBy(() -> things.bulkWrite(changes))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, stopped -> {
                    assertThat(stopped.getWriteErrors()).singleElement().satisfies(error -> {
                        assertThat(error.getIndex()).isEqualTo(1);
                        assertThat(error.getCode()).isEqualTo(11000);
                    });
                    assertThat(stopped.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
        assertThat(things.countDocuments(eq("b", 1))).isEqualTo(1);
        assertThatThrownBy(() -> things.bulkWrite(changes, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(things.countDocuments(eq("b", 1))).isEqualTo(2);
    }

    @Test
    void countsWhatWentIn() {
        things.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> things.insertMany(numbered(3)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        stopped -> assertThat(stopped.getWriteResult().getInsertedCount())
                                .isEqualTo(1));
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void findsByAnElementOfAList() {
        things.createIndex(Indexes.ascending("a"));
        things.insertOne(new Document("_id", 1).append("a", List.of(0, 10)));

        assertThat(things.find(gt("a", 4))).hasSize(1);
        assertThat(things.find(eq("a", 10))).hasSize(1);
        assertThat(things.find(eq("a", List.of(0, 10)))).hasSize(1);
    }

    @Test
    void keepsAUniqueIndexOverListsThatAreEmptyForATime() {
        things.createIndex(Indexes.ascending("a"), new IndexOptions().unique(true));
        things.insertOne(new Document("_id", 1).append("a", List.of()));

        things.updateOne(eq("_id", 1), Updates.push("a", "x"));
        assertThat(things.find(eq("a", "x"))).hasSize(1);
        assertThatThrownBy(() -> things.insertOne(new Document("a", List.of("y", "x"))))
                .isInstanceOf(MongoWriteException.class);
        things.updateOne(eq("_id", 1), Updates.pull("a", "x"));
        assertThat(things.find(eq("a", "x"))).isEmpty();

        assertThat(things.deleteOne(eq("_id", 1)).getDeletedCount()).isEqualTo(1);
    }

    @Test
    void keepsASparseUniqueIndexApartFromDocumentsWithoutTheField() {
        things.createIndex(
                Indexes.ascending("a"), new IndexOptions().unique(true).sparse(true));
        things.insertOne(new Document("_id", 1).append("a", null));
        things.insertOne(new Document("_id", 2));
        things.insertOne(new Document("_id", 3));

        things.updateOne(eq("_id", 2), Updates.set("b", 1));
        things.updateOne(eq("_id", 3), Updates.set("a", 3));
        things.deleteOne(eq("_id", 2));

        assertThat(things.find(eq("a", null))).hasSize(1);
        assertThat(things.find(eq("a", 3))).hasSize(1);
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void findsNoMissingValueInARange() {
        things.createIndex(Indexes.ascending("a"));
        things.insertMany(numbered(5));
        things.insertOne(new Document("_id", 5));
        things.insertOne(new Document("_id", 6).append("a", null));

        assertThat(things.find(lte("a", 2))).hasSize(3);
        assertThat(things.find(gte("a", 2))).hasSize(3);
        assertThat(things.find(eq("a", null))).hasSize(2);
    }

    @Test
    void namesEachDatabaseOnce() {
        things.insertMany(numbered(3));

        assertThat(CLIENT.listDatabaseNames()).contains("halfterm");
        assertThat(things.countDocuments()).isEqualTo(3);
    }

    private static List<Document> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Document("_id", i).append("a", i))
                .toList();
    }
}
