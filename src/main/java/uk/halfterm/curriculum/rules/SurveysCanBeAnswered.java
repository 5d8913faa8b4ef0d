package uk.halfterm.curriculum.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.authored.AuthoredProgramme;

/** A survey asks something, each question under an id of its own, and a choice has options that differ. */
final class SurveysCanBeAnswered implements Rule {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LEAST_OPTIONS = 2;

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        programme.everySection().forEach(placed -> {
            var items = placed.section().items();
            for (var index = 0; index < items.size(); index++) {
                var place = placed.place().item(index);
                if (items.get(index) instanceof Survey survey) {
                    check(survey, (field, reason) -> findings.accept(Finding.at(place, field, reason)));
                }
            }
        });
    }

    private static void check(Survey survey, BiConsumer<String, String> fault) {
        var ids = new HashSet<String>();
        if (survey.questions().isEmpty()) {
            fault.accept("questions", "A survey asks at least one question");
        }
        for (var index = 0; index < survey.questions().size(); index++) {
            var question = survey.questions().get(index);
            var field = "questions." + index;
            if (!ID.matcher(question.id()).matches()) {
                fault.accept(
                        field + ".id", "Write the id in lower-case words with hyphens, not \"" + question.id() + "\"");
            } else if (!ids.add(question.id())) {
                fault.accept(field + ".id", "Another question has the id \"" + question.id() + "\"");
            }
            if (question instanceof Question.Choice choice) {
                checkOptions(choice, field + ".options", fault);
            }
        }
    }

    private static void checkOptions(Question.Choice choice, String field, BiConsumer<String, String> fault) {
        if (choice.options().size() < LEAST_OPTIONS) {
            fault.accept(field, "A choice needs at least two options");
        }
        if (Set.copyOf(choice.options()).size() < choice.options().size()) {
            fault.accept(field, "An option is given twice");
        }
    }
}
