package uk.halfterm.platform.store.embedded;

import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which index answers a query, whether it also gives the order, and how much is looked at for it. */
class ExplainTest {

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();
    private static final MongoClient CLIENT = STORE.connect();
    private static final MongoDatabase DATABASE = CLIENT.getDatabase("halfterm");

    /** 1000 documents of ten tenants; every seventh is marked; tags are lists; some have no rank. */
    @BeforeAll
    static void fill() {
        MongoCollection<Document> things = DATABASE.getCollection("things");
        things.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("tenant", "created"));
        things.createIndex(Indexes.compoundIndex(Indexes.ascending("tenant"), Indexes.descending("rank")));
        things.createIndex(Indexes.ascending("marked"));
        things.createIndex(Indexes.ascending("created"));
        things.createIndex(Indexes.ascending("tags"));
        things.createIndex(Indexes.ascending("parts.name", "created", "_id"));
        things.createIndex(Indexes.ascending("parts.name", "parts.made"));
        things.insertMany(IntStream.range(0, 1000)
                .mapToObj(i -> new Document("_id", i)
                        .append("key", "key" + i)
                        .append("tenant", "t" + i % 10)
                        .append("created", i / 2)
                        .append("rank", i % 3 == 0 ? null : i)
                        .append("marked", i % 7 == 0)
                        .append("tags", List.of("a" + i, "b" + i % 20))
                        .append(
                                "parts",
                                List.of(
                                        new Document("name", "p" + i % 5).append("made", i),
                                        new Document("name", "q").append("made", 1000 + i)))
                        .append("note", "n" + i % 5))
                .toList());
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
                "{find: 'things'} | COLLSCAN",
                "{find: 'things', filter: {note: 'n1'}} | COLLSCAN",
                "{find: 'things', filter: {note: 'n1'}, sort: {note: 1}} | SORT COLLSCAN",
                "{find: 'things', filter: {_id: 5}} | IDHACK",
                "{find: 'things', filter: {_id: 5, version: 1}} | FETCH IXSCAN _id_ forward",
                "{find: 'things', filter: {_id: {$in: [5, 6]}}} | FETCH IXSCAN _id_ forward",
                "{find: 'things', filter: {key: 'key7', tenant: 't7'}} | FETCH IXSCAN key_1 forward",
                "{find: 'things', filter: {$and: [{tenant: 't1'}, {key: 'key1'}]}} | FETCH IXSCAN key_1 forward",
                "{find: 'things', filter: {tenant: 't1'}, sort: {created: 1}, limit: 5} "
                        + "| FETCH IXSCAN tenant_1_created_1 forward",
                "{find: 'things', filter: {tenant: 't1'}, sort: {created: -1}, limit: 5} "
                        + "| FETCH IXSCAN tenant_1_created_1 backward",
                "{find: 'things', filter: {tenant: 't1', created: {$gte: 100}}, sort: {created: 1, _id: -1}} "
                        + "| FETCH IXSCAN tenant_1_created_1 forward",
                "{find: 'things', filter: {tenant: 't1'}, sort: {tenant: -1, created: 1}} "
                        + "| FETCH IXSCAN tenant_1_created_1 forward",
                "{find: 'things', filter: {tenant: 't1'}, sort: {rank: 1}, limit: 2} "
                        + "| FETCH IXSCAN tenant_1_rank_-1 backward",
                "{find: 'things', sort: {tenant: -1, rank: 1}} | FETCH IXSCAN tenant_1_rank_-1 backward",
                "{find: 'things', sort: {tenant: 1, rank: 1}} | SORT COLLSCAN",
                "{find: 'things', sort: {tenant: 1}} | SORT COLLSCAN",
                "{find: 'things', sort: {_id: -1}, limit: 3} | FETCH IXSCAN _id_ backward",
                "{find: 'things', sort: {tags: 1}, limit: 3} | SORT COLLSCAN",
                "{find: 'things', filter: {tags: 'b3'}, sort: {created: 1}} | SORT FETCH IXSCAN tags_1 forward",
                "{find: 'things', filter: {note: 'n1'}, sort: {created: 1}, limit: 3} | FETCH IXSCAN created_1 forward",
                "{find: 'things', filter: {key: 'key900'}, sort: {created: 1}, limit: 3} "
                        + "| SORT FETCH IXSCAN key_1 forward",
                "{find: 'things', filter: {tenant: {$in: ['t2', 't1']}, created: {$gt: 100}}, sort: {tenant: -1, created: -1}} "
                        + "| FETCH IXSCAN tenant_1_created_1 backward",
                "{find: 'things', filter: {tenant: {$in: ['t1', 't2']}}, sort: {created: 1}} "
                        + "| SORT FETCH IXSCAN tenant_1_created_1 forward",
                "{aggregate: 'things', pipeline: [{$match: {tenant: 't1'}}, {$sort: {created: 1}}, {$skip: 2}, {$limit: 3}], "
                        + "cursor: {}} | FETCH IXSCAN tenant_1_created_1 forward",
                "{aggregate: 'things', pipeline: [{$match: {tenant: 't1'}}, {$group: {_id: 1, n: {$sum: 1}}}], cursor: {}} "
                        + "| COUNT COUNT_SCAN tenant_1_created_1 forward",
                "{count: 'things', query: {tenant: 't1'}} | COUNT COUNT_SCAN tenant_1_created_1 forward",
                "{count: 'things', query: {tenant: 't1', note: 'n1'}} | FETCH IXSCAN tenant_1_created_1 forward",
                "{count: 'things'} | RECORD_STORE_FAST_COUNT",
                "{count: 'things', query: {tags: 'b3'}} | COUNT COUNT_SCAN tags_1 forward",
                "{count: 'things', query: {tags: {$in: ['b3', 'a3']}}} | FETCH IXSCAN tags_1 forward",
                "{count: 'things', query: {'parts.name': 'p1'}} | COUNT COUNT_SCAN parts.name_1_created_1__id_1 forward",
                "{find: 'things', filter: {'parts.name': 'p1'}, sort: {created: 1, _id: 1}, limit: 5} "
                        + "| FETCH IXSCAN parts.name_1_created_1__id_1 forward",
                "{find: 'things', filter: {parts: {$elemMatch: {name: 'p1', made: {$not: {$lt: 3}}}}}, "
                        + "sort: {created: 1, _id: 1}, limit: 5} | FETCH IXSCAN parts.name_1_created_1__id_1 forward",
                "{find: 'things', filter: {parts: {$elemMatch: {name: 'p1', made: {$lt: 9}}}}} "
                        + "| FETCH IXSCAN parts.name_1_parts.made_1 forward",
                "{find: 'things', filter: {'parts.name': {$in: ['p1', 'p2']}}, sort: {created: 1, _id: 1}} "
                        + "| SORT FETCH IXSCAN parts.name_1_created_1__id_1 forward",
                "{find: 'things', filter: {tags: {$elemMatch: {$gte: 'b3', $lt: 'b3~'}}}} | FETCH IXSCAN tags_1 forward",
                "{distinct: 'things', key: 'note', query: {tenant: 't1'}} | FETCH IXSCAN tenant_1_created_1 forward",
                "{update: 'things', updates: [{q: {_id: 1, version: 2}, u: {$set: {a: 1}}}]} | FETCH IXSCAN _id_ forward",
                "{delete: 'things', deletes: [{q: {marked: true}, limit: 0}]} | FETCH IXSCAN marked_1 forward",
                "{findAndModify: 'things', query: {tenant: 't1'}, sort: {created: 1}, remove: true} "
                        + "| FETCH IXSCAN tenant_1_created_1 forward",
                "{find: 'nothing'} | EOF"
            })
    void tellsHowACommandFindsItsDocuments(String command, String expected) {
        var plan = explain(command).get("queryPlanner", Document.class).get("winningPlan", Document.class);

        assertThat(told(plan)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'things', filter: {tenant: 't1'}, sort: {created: 1}, skip: 3, limit: 5} | 8 | 8 | 5",
                "{find: 'things', filter: {tenant: 't1'}, sort: {created: -1}, limit: 5} | 5 | 5 | 5",
                "{find: 'things', filter: {tenant: 't1', marked: true}, sort: {created: 1}, limit: 2} | 10 | 10 | 2",
                "{find: 'things', filter: {tags: 'b3'}, sort: {created: 1}, limit: 2} | 50 | 50 | 2",
                "{find: 'things', filter: {parts: {$elemMatch: {name: 'p1', made: {$not: {$lt: 3}}}}}, "
                        + "sort: {created: 1, _id: 1}, skip: 2, limit: 5} | 8 | 8 | 5",
                "{find: 'things', filter: {tags: {$elemMatch: {$gte: 'b3', $lt: 'b3~'}}}} | 50 | 50 | 50",
                "{find: 'things', filter: {$and: [{tags: {$elemMatch: {$gte: 'a'}}}, {tags: {$elemMatch: {$gte: 'b3', $lt: 'b3~'}}}]}} "
                        + "| 50 | 50 | 50",
                "{find: 'things', filter: {tags: {$elemMatch: {$gte: 'b3', $lt: 'b3~'}}}, limit: 5} | 5 | 5 | 5",
                "{find: 'things', filter: {note: 'n1'}} | 0 | 1000 | 200",
                "{find: 'things', filter: {_id: 3}} | 1 | 1 | 1",
                "{count: 'things', query: {tenant: 't1'}} | 100 | 0 | 1"
            })
    void looksAtNoMoreThanItMust(String command, long keys, long documents, long returned) {
        var figures = explain(command).get("executionStats", Document.class);

        assertThat(figures)
                .containsEntry("totalKeysExamined", keys)
                .containsEntry("totalDocsExamined", documents)
                .containsEntry("nReturned", returned);
    }

    @Test
    void changesNothing() {
        explain("{delete: 'things', deletes: [{q: {}, limit: 0}]}");
        explain("{findAndModify: 'things', query: {}, remove: true}");

        assertThat(DATABASE.getCollection("things").countDocuments()).isEqualTo(1000);
    }

    @Test
    void refusesWhatItWouldRefuseToDo() {
        assertThatThrownBy(() -> explain("{find: 'things', hint: 'a'}"))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(238));
        assertThatThrownBy(() -> explain("{insert: 'things', documents: []}"))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(59));
    }

    private static Document explain(String command) {
        return DATABASE.runCommand(
                new Document("explain", Document.parse(command)).append("verbosity", "executionStats"));
    }

    private static String told(Document plan) {
        var told = new StringBuilder(plan.getString("stage"));
        if (plan.containsKey("indexName") && plan.containsKey("direction")) {
            told.append(' ').append(plan.getString("indexName")).append(' ').append(plan.getString("direction"));
        }
        return plan.get("inputStage") instanceof Document input ? told + " " + told(input) : told.toString();
    }
}
