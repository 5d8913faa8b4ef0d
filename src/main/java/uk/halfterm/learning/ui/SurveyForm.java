package uk.halfterm.learning.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Confirmation;
import uk.halfterm.design.form.Field;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.Keeper;
import uk.halfterm.design.form.LongTextField;
import uk.halfterm.design.form.Option;
import uk.halfterm.design.form.RadioField;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.learning.SurveyAnswers;

/** The questions at the end of a section. Every question can be changed until the half term is over; none is an assessment. */
final class SurveyForm extends Screen {

    private static final SurveyFormTexts TEXTS = SurveyFormTexts.TEXTS;

    private final Survey survey;
    private final Consumer<Map<String, String>> send;
    private final Supplier<Anchor> wayOn;
    private final Keeper keeper;
    private final Map<String, Supplier<String>> answers = new HashMap<>();

    /**
     * The form.
     *
     * @param given  the answers sent before, empty where none were
     * @param keeper keeps what is typed until it is sent
     * @param wayOn  where to go once the answers are sent
     */
    SurveyForm(
            Survey survey,
            Map<String, String> given,
            Keeper keeper,
            Consumer<Map<String, String>> send,
            Supplier<Anchor> wayOn) {
        this.survey = survey;
        this.send = send;
        this.wayOn = wayOn;
        this.keeper = keeper;
        if (!given.isEmpty()) {
            var saved = new Paragraph(TEXTS.saved());
            saved.addClassName("notice");
            add(saved);
        }
        ask(given);
    }

    private void ask(Map<String, String> given) {
        add(new Paragraph(TEXTS.why()));
        var form = new Form().keeping(keeper);
        survey.questions().forEach(question -> form.ask(field(question, given.getOrDefault(question.id(), ""))));
        form.send(given.isEmpty() ? Kinds.finish(survey.kind(), false) : TEXTS.change(), this::submit);
        add(form);
    }

    private Field field(Question question, String given) {
        return switch (question) {
            case Question.Scale scale -> choice(question, steps(scale), given);
            case Question.Choice choice ->
                choice(
                        question,
                        choice.options().stream()
                                .map(option -> new Option(option, option))
                                .toList(),
                        given);
            case Question.Open open -> words(open, given);
        };
    }

    private RadioField choice(Question question, List<Option> options, String given) {
        var field = new RadioField(Ask.of(question.id(), question.text()), options, given);
        answers.put(question.id(), field::value);
        return field;
    }

    private LongTextField words(Question.Open question, String given) {
        var ask = Ask.of(question.id(), question.text()).mayBeLeftOut();
        var field = new LongTextField(ask, SurveyAnswers.MOST_CHARACTERS, given);
        answers.put(question.id(), field::value);
        return field;
    }

    private static List<Option> steps(Question.Scale scale) {
        return IntStream.rangeClosed(Question.Scale.LEAST, Question.Scale.MOST)
                .mapToObj(step -> new Option(
                        Integer.toString(step),
                        switch (step) {
                            case Question.Scale.LEAST -> TEXTS.end(step, scale.low());
                            case Question.Scale.MOST -> TEXTS.end(step, scale.high());
                            default -> Integer.toString(step);
                        }))
                .toList();
    }

    private void submit() {
        var given = new HashMap<String, String>();
        answers.forEach((question, answer) -> given.put(question, answer.get()));
        send.accept(given);
        removeAll();
        add(new Confirmation(TEXTS.thanks(), TEXTS.mayChange(), wayOn.get()));
        ask(given);
    }
}
