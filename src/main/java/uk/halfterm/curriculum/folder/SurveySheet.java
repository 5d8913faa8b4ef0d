package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.Optional;

import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.shared.yaml.YamlMapping;

/** {@code survey.yaml}, read: the questions at the end of a section. */
final class SurveySheet {

    private enum Kind {
        SCALE,
        CHOICE,
        TEXT
    }

    private SurveySheet() {}

    static Survey read(YamlMapping sheet, Level level) {
        var questions = new ArrayList<Question>();
        var slug = sheet.text("slug");
        for (var entry : sheet.mappings("questions")) {
            question(entry, entry.text("id")).ifPresent(question -> {
                questions.add(question);
                entry.refuseOthers();
            });
        }
        var title = sheet.optionalText("title").orElse(SurveyTexts.TEXTS.title(level.name()));
        var summary = sheet.optionalText("summary").orElse(SurveyTexts.TEXTS.summary(level.name()));
        // A minute a question unless the author knows better.
        var minutes = sheet.has("minutes") ? sheet.whole("minutes", 1, 60) : Math.max(1, questions.size());
        sheet.refuseOthers();
        return new Survey(slug, title, summary, minutes, questions);
    }

    private static Optional<Question> question(YamlMapping entry, String id) {
        var text = entry.text("text");
        return entry.constant("kind", Kind.class).map(kind -> switch (kind) {
            case SCALE -> new Question.Scale(id, text, entry.text("low"), entry.text("high"));
            case CHOICE -> new Question.Choice(id, text, entry.texts("options"));
            case TEXT -> new Question.Open(id, text);
        });
    }
}
