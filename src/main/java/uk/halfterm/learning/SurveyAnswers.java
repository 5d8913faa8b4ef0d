package uk.halfterm.learning;

import java.time.Instant;
import java.util.Map;

/** A person's answers at the end of a block by the question's id: a number from 1 to 5, one of the options, or their own words. */
public record SurveyAnswers(Map<String, String> answers, Instant answeredAt) {

    public SurveyAnswers {
        answers = Map.copyOf(answers);
    }
}
