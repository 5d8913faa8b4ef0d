package uk.halfterm.learning;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import uk.halfterm.platform.store.schema.Batches;
import uk.halfterm.platform.store.schema.SchemaStep;

/**
 * Step 5: what people did was one document a block, by slugs that were unique in their block only; from now on it is one document a
 * programme, and answers to surveys lie apart from it. The old documents are removed after all of them are brought over, so that the
 * step can be broken off and begun again at any moment.
 */
@Component
final class LearningByProgramme implements SchemaStep {

    private static final String OLD = "learning_blocks";

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String what() {
        return "learning by programme, survey answers apart";
    }

    @Override
    public void apply(MongoDatabase store) {
        var blocks = store.getCollection(OLD);
        Batches.of(blocks, some -> {
            write(store.getCollection("learning"), some.stream().map(LearningByProgramme::learning));
            write(
                    store.getCollection("survey_answers"),
                    some.stream().filter(block -> block.get("survey") != null).map(LearningByProgramme::answers));
        });
        blocks.drop();
    }

    private static void write(MongoCollection<Document> collection, Stream<UpdateOneModel<Document>> updates) {
        var some = updates.toList();
        if (!some.isEmpty()) {
            collection.bulkWrite(some);
        }
    }

    private static UpdateOneModel<Document> learning(Document block) {
        var number = number(block);
        var changes = new ArrayList<Bson>(List.of(
                Updates.setOnInsert("person", block.get("person")),
                Updates.setOnInsert("programme", block.get("programme"))));
        fields(block, "done")
                .forEach((slug, at) -> changes.add(Updates.min("done." + FormerItems.slugOf(number, slug), (Date) at)));
        fields(block, "leftOff")
                .forEach((slug, at) -> changes.add(Updates.set("leftOff." + FormerItems.slugOf(number, slug), at)));
        var pack = block.getDate("packDownloadedAt");
        if (pack != null) {
            changes.add(Updates.min("packs." + number, pack));
        }
        return new UpdateOneModel<>(
                Filters.eq(block.getString("person") + "/" + block.getString("programme")),
                Updates.combine(changes),
                new UpdateOptions().upsert(true));
    }

    private static UpdateOneModel<Document> answers(Document block) {
        var survey = FormerItems.slugOf(number(block), "survey");
        var given = block.get("survey", Document.class);
        return new UpdateOneModel<>(
                Filters.eq(block.getString("person") + "/" + block.getString("programme") + "/" + survey),
                Updates.combine(
                        Updates.setOnInsert("person", block.get("person")),
                        Updates.setOnInsert("programme", block.get("programme")),
                        Updates.setOnInsert("survey", survey),
                        Updates.setOnInsert("answers", given.get("answers")),
                        Updates.setOnInsert("answeredAt", given.get("answeredAt"))),
                new UpdateOptions().upsert(true));
    }

    private static int number(Document block) {
        return block.get("block", Number.class).intValue();
    }

    private static Document fields(Document block, String name) {
        return Objects.requireNonNullElseGet(block.get(name, Document.class), Document::new);
    }
}
