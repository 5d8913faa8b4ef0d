package uk.halfterm.platform.store;

import java.util.List;

import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryPageTest {

    private static final QueryPage PAGE = QueryPage.of("""
            | collection | command | filter | order | served by | remark |
            |---|---|---|---|---|---|
            | people | find | _id = | - | _id_ | |
            | people | find | _id in | - | _id_ | a set: names are put in a map |
            | people | find | school = | - | school | |
            | people | find | school =, since gte | since, _id descending | school, since | |
            | people | find | email = | - | email | |
            | people | find | name = | _id | scan | |
            | people | find | everything | _id | _id_ | reads all: whatever the remark |
            | people | find | everything | since | since | |
            | people | update | school = | - | scan | |
            | terms | find | everything | _id | scan | |

            | collection that does not grow | why |
            |---|---|
            | terms | six a year |
            """.lines().toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{find: 'people', filter: {_id: 1}} | {stage: 'IDHACK'} | ",
                "{find: 'people', filter: {_id: {$in: [1, 2]}}} | {stage: 'IXSCAN', indexName: '_id_', isUnique: true} | ",
                "{find: 'people', filter: {email: 'a'}} "
                        + "| {stage: 'IXSCAN', indexName: 'email', keyPattern: {email: 1}, isUnique: true} | ",
                "{find: 'people', filter: {since: {$gte: 1}, school: 's'}, sort: {since: 1, _id: -1}} "
                        + "| {stage: 'FETCH', inputStage: {stage: 'IXSCAN', indexName: 'since', isUnique: false}} | ",
                "{find: 'people', sort: {_id: 1}} "
                        + "| {stage: 'IXSCAN', indexName: '_id_', isUnique: true, indexBounds: {}} | reads all",
                "{find: 'people', sort: {since: 1}, limit: 20} "
                        + "| {stage: 'IXSCAN', indexName: 'since', isUnique: false, indexBounds: {}} | ",
                "{find: 'terms', sort: {_id: 1}} | {stage: 'COLLSCAN'} | ",
                "{find: 'people', filter: {_id: 1}} | {stage: 'EOF'} | ",
                "{find: 'people', filter: {shoe: 1}, sort: {_id: 1}} | {stage: 'EOF'} | not on docs/queries.md",
                "{find: 'people', filter: {school: 's', since: {$gte: 1}}, sort: {since: 1, _id: -1}} "
                        + "| {stage: 'IXSCAN', indexName: 'name', isUnique: false} | served by name",
                "{find: 'people', filter: {name: 'n'}, sort: {_id: 1}} "
                        + "| {stage: 'SORT', inputStage: {stage: 'COLLSCAN'}} | reads all",
                "{find: 'people', filter: {name: 'n'}, sort: {_id: 1}, limit: 1} | {stage: 'COLLSCAN'} | reads all",
                "{find: 'people', sort: {since: 1}} "
                        + "| {stage: 'IXSCAN', indexName: 'since', isUnique: false, indexBounds: {}} | reads all",
                "{update: 'people', updates: [{q: {school: 's'}, u: {}}]} | {stage: 'COLLSCAN'} | reads all",
                "{find: 'people', filter: {school: 's'}} "
                        + "| {stage: 'IXSCAN', indexName: 'school', keyPattern: {school: 1}, isUnique: false} "
                        + "| a list without an order"
            })
    void objectsToWhatIsNotAsThePageSays(String command, String plan, String objection) {
        var shape = QueryShape.of(BsonDocument.parse(command));

        var objections = PAGE.objections(shape, QueryPlan.of(Document.parse(plan)));

        if (objection == null) {
            assertThat(objections).isEmpty();
        } else {
            assertThat(objections).singleElement().asString().startsWith(objection);
        }
    }

    @Test
    void tellsAnAggregateByItsStages() {
        var shape = QueryShape.of(
                BsonDocument.parse(
                        "{aggregate: 'people', pipeline: [{$match: {a: {$elemMatch: {b: 1, c: {$in: [1]}}}}}, {$sort: {a: -1}}]}"));

        assertThat(shape).hasToString("| people | aggregate | a elemMatch (b =, c in), then sort | a descending |");
        assertThat(shape.lists()).isTrue();
    }

    @Test
    void looksAtEachUpdateOfAList() {
        var command = BsonDocument.parse("{update: 'people', updates: [{q: {a: 1}, u: {}}, {q: {b: null}, u: {}}]}");

        assertThat(QueryShape.singles(command).stream().map(QueryShape::of).map(QueryShape::filter))
                .isEqualTo(List.of("a =", "b = null"));
    }
}
