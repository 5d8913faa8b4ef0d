package uk.halfterm.learning;

import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.PersonId;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The answers that are kept. */
@Component
class SurveyRecords {

    private final MongoOperations store;

    SurveyRecords(MongoOperations store) {
        this.store = store;
    }

    Optional<SurveyAnswers> of(PersonId person, ItemId survey) {
        return Optional.ofNullable(store.findById(SurveyRecord.idOf(person, survey), SurveyRecord.class))
                .map(SurveyRecord::given);
    }

    /** Keeps the answers in place of earlier ones. */
    void keep(PersonId person, ItemId survey, SurveyAnswers given, VersionId version) {
        var update = new Update()
                .set("answers", given.answers())
                .set("answeredAt", given.answeredAt())
                .set("version", version)
                .setOnInsert("person", person)
                .setOnInsert("programme", survey.programme())
                .setOnInsert("survey", survey.slug());
        Upsert.retried(() ->
                store.upsert(query(where("_id").is(SurveyRecord.idOf(person, survey))), update, SurveyRecord.class));
    }
}
