package uk.halfterm.learning;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.PersonId;

/** One person's answers to one survey, kept apart from what they did, because other people have other reasons to read them. */
@Document(SurveyRecord.COLLECTION)
record SurveyRecord(
        @Id String id,
        PersonId person,
        ProgrammeId programme,
        String survey,
        Map<String, String> answers,
        Instant answeredAt,
        @Nullable VersionId version) {

    static final String COLLECTION = "survey_answers";

    SurveyRecord {
        answers = Map.copyOf(answers);
    }

    static String idOf(PersonId person, ItemId survey) {
        return LearningRecord.idOf(person, survey.programme()) + "/" + survey.slug();
    }

    SurveyAnswers given() {
        return new SurveyAnswers(answers, answeredAt);
    }
}
