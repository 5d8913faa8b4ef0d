package uk.halfterm.learning;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.store.StoreTest;

import static org.assertj.core.api.Assertions.assertThat;

@StoreTest
class AnsweredNotedTest {

    private static final ProgrammeId ECF = ProgrammeId.of("ecf");
    private static final PersonId AMIRA = PersonId.of("amira");
    private static final Instant EARLY = Instant.parse("2023-10-02T09:00:00Z");
    private static final Instant LATE = Instant.parse("2024-01-08T09:00:00Z");

    @Autowired
    private MongoOperations store;

    @Autowired
    private MongoDatabaseFactory databases;

    @Test
    void notesAnsweredSurveysWithWhatWasDone() {
        store.getCollection("learning")
                .insertOne(new Document("_id", "amira/ecf")
                        .append("person", "amira")
                        .append("programme", "ecf")
                        .append("done", new Document("block-1-webinar", Date.from(EARLY))));
        answered("amira", "block-1-survey", EARLY);
        answered("amira", "block-2-survey", LATE);
        answered("daniel", "block-1-survey", LATE);

        step();

        assertThat(kept(AMIRA).answered())
                .containsOnly(Map.entry("block-1-survey", EARLY), Map.entry("block-2-survey", LATE));
        assertThat(kept(AMIRA).done()).containsOnlyKeys("block-1-webinar");
        assertThat(kept(PersonId.of("daniel")).answered()).containsOnlyKeys("block-1-survey");
        assertThat(kept(PersonId.of("daniel")).programme()).isEqualTo(ECF);
    }

    @Test
    void takesNothingBackWhenItIsBegunAgain() {
        answered("amira", "block-1-survey", EARLY);
        step();
        new LearningRecords(store).change(AMIRA, ECF, new Update().set("answered.block-1-survey", LATE));

        step();

        assertThat(kept(AMIRA).answered()).containsOnly(Map.entry("block-1-survey", LATE));
    }

    @Test
    void notesMoreThanItTakesAtOnce() {
        IntStream.range(0, 1200).forEach(number -> answered("person-" + number, "block-1-survey", EARLY));

        step();

        assertThat(store.getCollection("learning").countDocuments()).isEqualTo(1200);
    }

    private void answered(String person, String survey, Instant at) {
        store.getCollection("survey_answers")
                .insertOne(new Document("_id", person + "/ecf/" + survey)
                        .append("person", person)
                        .append("programme", "ecf")
                        .append("survey", survey)
                        .append("answers", new Document("confidence", "4"))
                        .append("answeredAt", Date.from(at)));
    }

    private void step() {
        new AnsweredNoted().apply(databases.getMongoDatabase());
    }

    private LearningRecord kept(PersonId person) {
        return new LearningRecords(store).of(List.of(person), List.of(ECF)).of(person, ECF);
    }
}
