package uk.halfterm.learning.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.ErrorSummary;

/** The questions at the end of a block. Every question can be changed until the half term is over; none is an assessment. */
final class SurveyForm extends Div {

    private final Survey survey;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Consumer<Map<String, String>> send;
    private final Div problems = new Div();

    SurveyForm(Survey survey, Map<String, String> given, Consumer<Map<String, String>> send, boolean sent) {
        this.survey = survey;
        this.send = send;
        answers.putAll(given);
        add(problems);
        if (sent) {
            var thanks = new Paragraph("Thank you, your answers are saved. You can still change them.");
            thanks.addClassName("notice");
            thanks.getElement().setAttribute("role", "status");
            add(thanks);
        }
        add(new Paragraph(
                "Your answers help you look back and help trainers improve the block. They are no assessment."));
        for (Question question : survey.questions()) {
            add(
                    switch (question) {
                        case Question.Scale scale -> choices(scale.id(), scale.text(), steps(scale));
                        case Question.Choice choice -> choices(choice.id(), choice.text(), plain(choice));
                        case Question.Open open -> words(open);
                    });
        }
        add(Buttons.act(Kinds.finish(survey.kind()), this::submit));
    }

    private static Map<String, String> steps(Question.Scale scale) {
        var steps = new LinkedHashMap<String, String>();
        for (int step = Question.Scale.LEAST; step <= Question.Scale.MOST; step++) {
            var words = Integer.toString(step);
            if (step == Question.Scale.LEAST) {
                words += ", " + scale.low();
            } else if (step == Question.Scale.MOST) {
                words += ", " + scale.high();
            }
            steps.put(Integer.toString(step), words);
        }
        return steps;
    }

    private static Map<String, String> plain(Question.Choice choice) {
        var options = new LinkedHashMap<String, String>();
        choice.options().forEach(option -> options.put(option, option));
        return options;
    }

    private FieldSet choices(String id, String text, Map<String, String> options) {
        var group = new FieldSet();
        group.getElement().appendChild(new Element("legend").setText(text));
        var row = new Div();
        row.addClassName("choices");
        var values = List.copyOf(options.keySet());
        IntStream.range(0, values.size()).forEach(i -> {
            var value = values.get(i);
            var input = new Element("input")
                    .setAttribute("type", "radio")
                    .setAttribute("name", id)
                    .setAttribute("value", value)
                    .setAttribute("id", i == 0 ? id : id + "-" + i);
            if (value.equals(answers.get(id))) {
                input.setAttribute("checked", true);
            }
            input.addEventListener("change", event -> answers.put(id, value));
            var label = new NativeLabel();
            label.getElement().appendChild(input);
            label.add(new Span(options.get(value)));
            row.add(label);
        });
        group.add(row);
        return group;
    }

    private Div words(Question.Open open) {
        var area = new Element("textarea")
                .setAttribute("id", open.id())
                .setAttribute("rows", "4")
                .setAttribute("maxlength", "4000");
        area.setProperty("value", answers.getOrDefault(open.id(), ""));
        area.addEventListener(
                        "change",
                        event -> answers.put(
                                open.id(),
                                event.getEventData().get("element.value").asString("")))
                .addEventData("element.value");
        var label = new NativeLabel(open.text());
        label.setFor(open.id());
        var field = new Div(label);
        field.addClassName("field");
        field.getElement().appendChild(area);
        return field;
    }

    private void submit() {
        var missing = new ArrayList<ErrorSummary.Line>();
        for (Question question : survey.questions()) {
            if (!(question instanceof Question.Open)
                    && answers.getOrDefault(question.id(), "").isBlank()) {
                missing.add(new ErrorSummary.Line(question.id(), "Choose an answer: " + question.text()));
            }
        }
        problems.removeAll();
        if (missing.isEmpty()) {
            send.accept(Map.copyOf(answers));
            return;
        }
        var summary = new ErrorSummary(missing);
        problems.add(summary);
        summary.getElement().executeJs("this.focus()");
    }
}
