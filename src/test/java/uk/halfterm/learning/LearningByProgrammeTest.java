package uk.halfterm.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
class LearningByProgrammeTest {

    private static final ProgrammeId ECF = ProgrammeId.of("ecf");
    private static final PersonId AMIRA = PersonId.of("amira");
    private static final Date EARLY = Date.from(Instant.parse("2023-10-02T09:00:00Z"));
    private static final Date LATE = Date.from(Instant.parse("2024-01-08T09:00:00Z"));

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void makesOneDocumentOfAPersonsBlocks() {
        keep(block("amira", 1, Map.of("starting-lessons-well", EARLY, "webinar", LATE)));
        keep(block("amira", 11, Map.of("feedback-that-gets-used", LATE)).append("packDownloadedAt", EARLY));
        keep(block("amira", 5, Map.of("feedback-that-gets-used", EARLY)).append("packDownloadedAt", LATE));

        step();

        var kept = new LearningRecords(store).of(List.of(AMIRA), List.of(ECF)).of(AMIRA, ECF);
        assertThat(kept.done())
                .containsOnly(
                        Map.entry("starting-lessons-well", EARLY.toInstant()),
                        Map.entry("block-1-webinar", LATE.toInstant()),
                        Map.entry("feedback-that-gets-used", EARLY.toInstant()),
                        Map.entry("feedback-that-is-acted-on", LATE.toInstant()));
        assertThat(kept.packs()).containsOnly(Map.entry("11", EARLY.toInstant()), Map.entry("5", LATE.toInstant()));
        assertThat(kept.leftOff()).containsOnlyKeys("block-1-podcast", "block-5-podcast", "block-11-podcast");
        assertThat(kept.leftOff().get("block-5-podcast")).isEqualTo(new LearningRecord.LeftOff(31.5, LATE.toInstant()));
        assertThat(kept.version()).as("nobody noted it then").isNull();
        assertThat(store.collectionExists("learning_blocks")).isFalse();
    }

    @Test
    void laysAnswersApart() {
        keep(block("amira", 2, Map.of())
                .append("survey", new Document("answers", new Document("confidence", "4")).append("answeredAt", LATE)));

        step();

        assertThat(new SurveyRecords(store).of(AMIRA, new ItemId(ECF, "block-2-survey")))
                .contains(new SurveyAnswers(Map.of("confidence", "4"), LATE.toInstant()));
        assertThat(all("survey_answers")).hasSize(1);
    }

    @Test
    void doesTheSameWhenItIsBegunAgain() {
        var old = manyBlocks();
        old.forEach(this::keep);
        step();
        var learning = all("learning");
        var answers = all("survey_answers");

        // Broken off after everything was written, and after half of it was.
        old.forEach(this::keep);
        step();
        assertThat(all("learning")).isEqualTo(learning);
        store.dropCollection("learning");
        store.dropCollection("survey_answers");
        old.subList(0, 700).forEach(this::keep);
        step();
        old.forEach(this::keep);
        step();
        step();

        assertThat(learning).hasSize(100);
        assertThat(all("learning")).isEqualTo(learning);
        assertThat(all("survey_answers")).isEqualTo(answers);
    }

    /** More than the step takes at once. */
    private static List<Document> manyBlocks() {
        return IntStream.range(0, 1200)
                .mapToObj(number -> block(
                                "person-%02d".formatted(number / 12), number % 12 + 1, Map.of("webinar", LATE))
                        .append(
                                "survey",
                                number % 5 > 0
                                        ? null
                                        : new Document("answers", new Document("next", "More"))
                                                .append("answeredAt", EARLY)))
                .toList();
    }

    private static Document block(String person, int number, Map<String, Date> done) {
        return new Document("_id", person + "/ecf/" + number)
                .append("person", person)
                .append("programme", "ecf")
                .append("block", number)
                .append("done", done.isEmpty() ? null : new Document(done))
                .append("leftOff", new Document("podcast", new Document("position", 31.5).append("at", LATE)));
    }

    private void keep(Document block) {
        store.getCollection("learning_blocks").insertOne(new Document(block));
    }

    private void step() {
        new LearningByProgramme().apply(databases.getMongoDatabase());
    }

    private List<Document> all(String collection) {
        return store.getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
