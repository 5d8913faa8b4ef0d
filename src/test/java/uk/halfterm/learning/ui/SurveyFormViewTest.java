package uk.halfterm.learning.ui;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

class SurveyFormViewTest extends ScreenVisit {

    private static final List<String> SCALES = List.of(
            "How confident are you in planning an explanation around one idea, with an example and a near miss?",
            "How confident are you in modelling a task so that pupils hear your decisions?",
            "How confident are you in changing course in a lesson after looking at every pupil’s answer?");
    private static final String OFTEN = "When you plan support for pupils, how often do you also plan when it will go?";
    private static final String USEFUL = "Which part changed something in your classroom?";
    private static final String NEXT =
            "Which action points will you carry into the next half term, and what help would you like with them?"
                    + " (optional)";

    @BeforeEach
    void openTheSurvey() {
        signInAs("mentee");
        open("blocks/3/survey");
    }

    @Test
    void saysWhatMayBeLeftOutAndHowMuchCanBeWritten() {
        assertThat(description(NEXT)).isEqualTo("You can write up to 4,000 characters");
        assertThat(text()).doesNotContain(OFTEN + " (optional)");
    }

    @Test
    void saysAtEachQuestionThatItLacksAnAnswer() {
        choose(USEFUL, "Grouping pupils");
        press("Send my answers");

        assertThat(title()).startsWith("Error: ");
        assertThat(isInvalid(OFTEN)).isTrue();
        assertThat(description(OFTEN)).isEqualTo("Error: Select an answer");
        assertThat(isInvalid(USEFUL)).isFalse();
        assertThat(isInvalid(NEXT)).isFalse();
        assertThat(text()).contains("Select an answer: " + OFTEN).doesNotContain("Select an answer: " + USEFUL);
    }

    @Test
    void refusesMoreWordsThanItSaid() {
        answerEverything();
        type(NEXT, "x".repeat(4_001));
        press("Send my answers");

        assertThat(description(NEXT)).endsWith("Error: Shorten your answer to 4,000 characters");
    }

    @Test
    void confirmsAndNamesTheWayOn() {
        signInAs("tom");
        open("blocks/3/survey");
        answerEverything();
        type(NEXT, "One question before each task.");
        press("Send my answers");

        assertThat(text()).contains("Thank you, your answers are saved").doesNotContain("There is a problem");
        assertThat(title()).doesNotStartWith("Error");
        assertThat(links()).contains("ecf/blocks/3");
        assertThat(buttons()).containsExactly("Change my answers");

        open("blocks/3/survey");

        assertThat(text()).contains("Your answers are saved. You can still change them.");
        press("Change my answers");
        assertThat(text()).contains("Thank you, your answers are saved");
    }

    private void answerEverything() {
        SCALES.forEach(question -> choose(question, "3"));
        choose(OFTEN, "Sometimes");
        choose(USEFUL, "Grouping pupils");
    }
}
