package uk.halfterm.platform.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientException;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What MongoDB would refuse, and what only MongoDB does, is refused with its codes and changes nothing. */
class RefusalTest {

    private static final int BSON_OBJECT_TOO_LARGE = 10334;
    private static final int HALF = 8 * 1024 * 1024;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'things', filter: {}, txnNumber: 1, startTransaction: true, autocommit: false} | 20",
                "{find: 'things', filter: {}, collation: {locale: 'en'}} | 238",
                "{find: 'things', filter: {}, hint: 'a'} | 238",
                "{find: 'things', filter: {}, tailable: true} | 238",
                "{find: 'things', filter: {}, readConcern: {level: 'snapshot'}} | 238",
                "{find: 'things', filter: {$where: 'true'}} | 2",
                "{find: 'things', filter: {$text: {$search: 'a'}}} | 2",
                "{find: 'things', filter: {$expr: {$eq: ['$a', 1]}}} | 2",
                "{find: 'things', filter: {$and: [{$jsonSchema: {}}]}} | 2",
                "{find: 'things', filter: {a: {$near: [1, 2]}}} | 2",
                "{find: 'things', filter: {a: {$geoWithin: {}}}} | 2",
                "{find: 'things', filter: {a: {$mod: [2, 0]}}} | 2",
                "{find: 'things', filter: {a: {$elemMatch: {$bitsAllSet: 1}}}} | 2",
                "{find: 'things', filter: 5} | 14",
                "{find: 'things', filter: {}, projection: {'a.$': 1}} | 238",
                "{find: 'things', filter: {}, projection: {a: {$slice: 1}}} | 238",
                "{find: 'things', filter: {}, projection: {a: '$b'}} | 238",
                "{find: 'things', filter: {}, projection: {a: {$meta: 'textScore'}}} | 238",
                "{find: 'things', filter: {}, sort: {a: {$meta: 'textScore'}}} | 238",
                "{count: 'things', query: {$where: 'true'}} | 2",
                "{distinct: 'things', key: 'a', query: {$where: 'true'}} | 2",
                "{insert: 'things', documents: [{a: 1}], writeConcern: {w: 2}} | 100",
                "{delete: 'things', deletes: [{q: {}, limit: 1, collation: {locale: 'en'}}]} | 238",
                "{delete: 'things', deletes: [{q: {$where: 'true'}, limit: 0}]} | 2",
                "{update: 'things', updates: [{q: {}, u: [{$set: {a: 1}}]}]} | 238",
                "{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, hint: 'a'}]} | 238",
                "{update: 'things', updates: [{q: {$where: 'true'}, u: {$set: {a: 1}}}]} | 2",
                "{update: 'things', updates: [{q: {}, u: {$bit: {a: {and: 1}}}}]} | 9",
                "{update: 'things', updates: [{q: {}, u: {$currentDate: {a: true}}}]} | 9",
                "{update: 'things', updates: [{q: {}, u: {$set: 5}}]} | 9",
                "{update: 'things', updates: [{q: {}, u: {$push: {a: {$each: [1], $sort: 1}}}}]} | 2",
                "{update: 'things', updates: [{q: {}, u: {$pull: {a: {$near: 1}}}}]} | 2",
                "{update: 'things', updates: [{q: {}, u: {$set: {a: 1}}, sort: {a: 1}}]} | 238",
                "{findAndModify: 'things', query: {}, update: [{$set: {a: 1}}]} | 238",
                "{findAndModify: 'things', query: {$where: 'true'}, remove: true} | 2",
                "{findAndModify: 'things', query: {}, update: {$mul: {a: 2}}} | 9",
                "{aggregate: 'things', pipeline: [{$out: 'others'}], cursor: {}} | 238",
                "{aggregate: 'things', pipeline: [{$changeStream: {}}], cursor: {}} | 238",
                "{aggregate: 'things', pipeline: [{$vectorSearch: {}}], cursor: {}} | 40324",
                "{aggregate: 'things', pipeline: [{$lookup: {from: 'b', as: 'c'}}], cursor: {}} | 40324",
                "{aggregate: 'things', pipeline: [{$facet: {}}], cursor: {}} | 40324",
                "{aggregate: 'things', pipeline: [{$set: {a: 1}}], cursor: {}} | 40324",
                "{aggregate: 'things', pipeline: [{$merge: 'b'}], cursor: {}} | 238",
                "{aggregate: 'things', pipeline: [{$match: {$expr: {}}}], cursor: {}} | 2",
                "{aggregate: 'things', pipeline: [{$project: {a: {$dateTrunc: {}}}}], cursor: {}} | 168",
                "{aggregate: 'things', pipeline: [{$project: {a: {$cond: [1, 2, 3]}}}], cursor: {}} | 168",
                "{aggregate: 'things', pipeline: [{$group: {_id: 1, a: {$median: '$b'}}}], cursor: {}} | 15952",
                "{aggregate: 'things', pipeline: [{$group: {_id: {$year: '$a'}}}], cursor: {}} | 168",
                "{create: 'log', capped: true, size: 1000} | 238",
                "{create: 'view', viewOn: 'things', pipeline: []} | 238",
                "{create: 'checked', validator: {a: 1}} | 238",
                "{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a', partialFilterExpression: {b: 1}}]} | 238",
                "{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}]} | 238",
                "{createIndexes: 'things', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'en'}}]} | 238",
                "{createIndexes: 'things', indexes: [{key: {a: 'text'}, name: 'a'}]} | 238",
                "{createIndexes: 'things', indexes: [{key: {'$**': 1}, name: 'a'}]} | 238",
                "{createIndexes: 'things', indexes: [{key: {a: '2dsphere'}, name: 'a'}]} | 238",
                "{createIndexes: 'things', indexes: [{key: {a: 'hashed'}, name: 'a'}]} | 238",
                "{collMod: 'things', validator: {}} | 59",
                "{mapReduce: 'things'} | 59",
                "{renameCollection: 'halfterm.things', to: 'halfterm.others'} | 59",
                "{bulkWrite: 1, ops: [], nsInfo: []} | 59",
                "{abortTransaction: 1} | 59",
                "{getLastError: 1} | 59",
                "{noSuchCommand: 1} | 59"
            })
    void refusesWhatItDoesNotDo(String command, int code) {
        assertThatThrownBy(() -> database.runCommand(BsonDocument.parse(command)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(code));
        assertThat(database.listCollectionNames()).isEmpty();
    }

    @Test
    void refusesTransactions() {
        assertThatThrownBy(() -> {
                    try (var session = CLIENT.startSession()) {
                        session.startTransaction();
                        things.insertOne(session, new Document());
                    }
                })
                .isInstanceOf(MongoClientException.class);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void refusesAChangeStream() {
        assertThatThrownBy(() -> things.watch().cursor()).isInstanceOf(MongoCommandException.class);
    }

    @Test
    void refusesAnIndexOverTextOrAPartOfTheDocuments() {
        assertThatThrownBy(() -> things.createIndex(Indexes.text("a"))).isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() -> things.createIndex(
                        Indexes.ascending("a"),
                        new IndexOptions().unique(true).partialFilterExpression(new Document("b", 1))))
                .isInstanceOf(MongoCommandException.class);
        assertThatThrownBy(() ->
                        things.createIndex(Indexes.ascending("a"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)))
                .isInstanceOf(MongoCommandException.class);
        assertThat(things.listIndexes()).isEmpty();
    }

    @Test
    void refusesAnUpdateThatGrowsADocumentPast16Megabytes() {
        things.createIndex(Indexes.ascending("n"));
        var before = new Document("_id", 1).append("n", 1).append("text", "x".repeat(HALF));
        things.insertOne(before);
        var growing = combine(set("n", 2), push("more", "y".repeat(HALF)));

        assertTooLarge(() -> things.updateOne(eq("_id", 1), growing));
        assertTooLarge(() -> things.updateOne(eq("n", 1), growing));
        assertTooLarge(() -> things.findOneAndUpdate(eq("_id", 1), growing));

        assertThat(things.find()).containsExactly(before);
        assertThat(things.find(eq("n", 1))).containsExactly(before);
        assertThat(things.find(eq("n", 2))).isEmpty();
    }

    @Test
    void keepsADocumentOfAlmost16MegabytesWithWideCharacters() {
        var wide = "\u20ac".repeat(HALF * 2 / 3 - 100); // three bytes each

        things.insertOne(new Document("_id", 1).append("text", wide));
        things.updateOne(eq("_id", 1), set("n", 1));

        assertThat(things.find().first()).containsEntry("text", wide).containsEntry("n", 1);
        assertTooLarge(() -> things.updateOne(eq("_id", 1), set("more", "x".repeat(1000))));
    }

    @Test
    void refusesADocumentOfMoreThan16Megabytes() {
        // The driver asks the store how much it takes and refuses by itself.
        assertThatThrownBy(() -> things.insertOne(new Document("text", "x".repeat(2 * HALF))))
                .isInstanceOf(BsonMaximumSizeExceededException.class);
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void refusesAResultOfMoreThan16Megabytes() {
        things.insertMany(List.of(
                new Document("_id", 1).append("text", "x".repeat(HALF)),
                new Document("_id", 2).append("text", "x".repeat(HALF))));

        assertThatThrownBy(() -> things.aggregate(List.of(Aggregates.group(null, Accumulators.push("all", "$text"))))
                        .first())
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(BSON_OBJECT_TOO_LARGE));
    }

    @Test
    void refusesAClientThatBringsOtherCredentials() {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(STORE.uri()))
                .credential(MongoCredential.createCredential("ada", "admin", "secret".toCharArray()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build();

        try (var client = MongoClients.create(settings)) {
            assertThatThrownBy(() ->
                            client.getDatabase("halfterm").listCollectionNames().first())
                    .isInstanceOfAny(MongoSecurityException.class, MongoClientException.class)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getErrorCode()).isEqualTo(18));
        }
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        var port = Integer.parseInt(STORE.uri().replaceAll("\\D+\\d+\\.0\\.0\\.1:(\\d+)/.*", "$1"));

        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThat(answers(address, port)).as(address.toString()).isFalse();
                }
            }
        }
        assertThat(answers(InetAddress.getLoopbackAddress(), port)).isTrue();
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void assertTooLarge(ThrowingCallable write) {
        assertThatThrownBy(write)
                .satisfiesAnyOf(
                        failure -> assertThat(failure)
                                .isInstanceOfSatisfying(
                                        MongoWriteException.class,
                                        refused -> assertThat(refused.getCode()).isEqualTo(BSON_OBJECT_TOO_LARGE)),
                        failure -> assertThat(failure)
                                .isInstanceOfSatisfying(
                                        MongoCommandException.class,
                                        refused -> assertThat(refused.getErrorCode())
                                                .isEqualTo(BSON_OBJECT_TOO_LARGE)));
    }
}
