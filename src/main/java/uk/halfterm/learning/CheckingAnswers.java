package uk.halfterm.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** Holds answers against the survey's questions; the fault's field is the question's id. */
final class CheckingAnswers {

    private final Map<String, String> given;
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private CheckingAnswers(Map<String, String> given) {
        this.given = given;
    }

    /** The answers to keep, or {@link FaultyInput} with everything that is wrong with them. */
    static Map<String, String> of(Survey survey, Map<String, String> given) {
        return new CheckingAnswers(given).check(survey);
    }

    private Map<String, String> check(Survey survey) {
        for (String id : given.keySet()) {
            if (survey.questions().stream().noneMatch(question -> question.id().equals(id))) {
                fault(id, RefusalTexts.TEXTS.noQuestion());
            }
        }
        survey.questions().forEach(this::check);
        if (!faults.isEmpty()) {
            throw new FaultyInput(RefusalTexts.TEXTS.survey(), faults);
        }
        return accepted;
    }

    private void check(Question question) {
        String answer = given.getOrDefault(question.id(), "").strip();
        if (answer.isEmpty()) {
            // People may leave their own words out; a survey that insists gets a full stop.
            if (!(question instanceof Question.Open)) {
                fault(question.id(), RefusalTexts.TEXTS.selectAnswer());
            }
            return;
        }
        switch (question) {
            case Question.Scale _ ->
                accept(question, answer, answer.matches("[1-5]"), RefusalTexts.TEXTS.selectNumber());
            case Question.Choice choice ->
                accept(question, answer, choice.options().contains(answer), RefusalTexts.TEXTS.selectOption());
            case Question.Open _ ->
                accept(
                        question,
                        answer,
                        answer.length() <= SurveyAnswers.MOST_CHARACTERS,
                        RefusalTexts.TEXTS.shorten(SurveyAnswers.MOST_CHARACTERS));
        }
    }

    private void accept(Question question, String answer, boolean right, String otherwise) {
        if (right) {
            accepted.put(question.id(), answer);
        } else {
            fault(question.id(), otherwise);
        }
    }

    private void fault(String question, String reason) {
        faults.add(Fault.about(question, reason));
    }
}
