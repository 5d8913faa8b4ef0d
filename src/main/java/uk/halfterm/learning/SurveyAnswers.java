package uk.halfterm.learning;

import java.time.Instant;
import java.util.Map;

/** A person's answers to a survey by the question's id: a number from 1 to 5, one of the options, or their own words. */
public record SurveyAnswers(Map<String, String> answers, Instant answeredAt) {

    /** How long an answer in their own words may be, about a page: enough for a reflection, short enough to be read. */
    public static final int MOST_CHARACTERS = 4_000;

    public SurveyAnswers {
        answers = Map.copyOf(answers);
    }
}
