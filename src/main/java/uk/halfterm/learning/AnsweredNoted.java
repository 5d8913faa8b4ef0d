package uk.halfterm.learning;

import java.util.ArrayList;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.Batches;
import uk.halfterm.platform.store.schema.SchemaStep;

/**
 * Step 7: that somebody answered a survey is noted with what they did in the programme, so that their home need not look for the
 * answers. Notes the same when it is begun again.
 */
@Component
final class AnsweredNoted implements SchemaStep {

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String what() {
        return "answered surveys noted with what people did";
    }

    @Override
    public void apply(MongoDatabase store) {
        var answers = store.getCollection(SurveyRecord.COLLECTION);
        var learning = store.getCollection(LearningRecord.COLLECTION);
        Batches.of(
                answers,
                some -> learning.bulkWrite(
                        some.stream().map(AnsweredNoted::note).toList()));
        answers.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
                .filter("person_programme"::equals)
                .forEach(answers::dropIndex);
    }

    private static UpdateOneModel<Document> note(Document answers) {
        return new UpdateOneModel<>(
                Filters.eq(answers.getString("person") + "/" + answers.getString("programme")),
                Updates.combine(
                        Updates.setOnInsert("person", answers.get("person")),
                        Updates.setOnInsert("programme", answers.get("programme")),
                        Updates.max("answered." + answers.getString("survey"), answers.getDate("answeredAt"))),
                new UpdateOptions().upsert(true));
    }
}
