package uk.halfterm.platform.store;

import java.util.List;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class CommandAllowListTest {

    @Autowired
    private MongoOperations store;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'c', filter: {a: 1, b: {$gte: 2}, $or: [{c: 1}, {d: {$in: [1]}}]}, sort: {a: 1}, limit: 2} | ",
                "{find: 'c', filter: {$where: 'true'}} | operator $where of find",
                "{find: 'c', filter: {a: {$elemMatch: {b: {$near: 1}}}}} | operator $near of find",
                "{find: 'c', filter: {}, hint: {a: 1}} | option hint of find",
                "{update: 'c', updates: [{q: {}, u: {a: 1, b: {'$any': 2}}}]} | ",
                "{update: 'c', updates: [{q: {}, u: {$set: {a: 1}, $bit: {b: {and: 1}}}}]} | operator $bit of update",
                "{update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]} | an update by a pipeline in update",
                "{update: 'c', updates: [{q: {}, u: {$push: {a: {$each: [1], $sort: 1}}}}]} | modifier $sort of $push",
                "{delete: 'c', deletes: [{q: {}, limit: 0, collation: {}}]} | collation of delete",
                "{aggregate: 'c', pipeline: [{$match: {a: 1}}, {$group: {_id: 1, n: {$sum: 1}}}], cursor: {}} | ",
                "{aggregate: 'c', pipeline: [{$lookup: {from: 'd'}}], cursor: {}} | $lookup of aggregate",
                "{createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}]} | "
                        + "expireAfterSeconds of createIndexes",
                "{mapReduce: 'c'} | command mapReduce"
            })
    void notesWhatIsNotOnTheList(String command, String violation) {
        var found = CommandAllowList.violationsOf(BsonDocument.parse(command));

        assertThat(found).isEqualTo(violation == null ? List.of() : List.of(violation));
    }

    @Test
    void hearsEveryCommandOfASpringTest() {
        var collection = store.getCollection("any");
        collection.insertOne(new org.bson.Document("_id", 1).append("a", List.of(1)));

        assertThatThrownBy(() -> collection
                        .find(Filters.eq("a", 1))
                        .collation(Collation.builder().locale("en").build())
                        .first())
                .isInstanceOf(MongoCommandException.class);
        collection.updateOne(Filters.eq("_id", 1), Updates.rename("a", "b"));
        collection.aggregate(List.of(Aggregates.sample(1))).first();

        // Taken here, so that this test itself is not failed by AllowedCommandsAfterEveryTest.
        assertThat(CommandAllowList.EVERYWHERE.takeViolations())
                .containsExactly("option collation of find", "operator $rename of update", "$sample of aggregate");
    }
}
