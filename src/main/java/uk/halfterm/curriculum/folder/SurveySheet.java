package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.Survey;

/** {@code survey.yaml}, read: the questions at the end of a block. */
final class SurveySheet {

    private static final String TITLE = "End-of-block survey";
    private static final String SUMMARY = "Look back on this half term: your progress and your action points.";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private enum Kind {
        SCALE,
        CHOICE,
        TEXT
    }

    private SurveySheet() {}

    static Survey read(YamlMap sheet, Audience audience) {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap entry : sheet.maps("questions")) {
            String id = entry.text("id");
            if (!id.isEmpty() && !ID.matcher(id).matches()) {
                entry.fault("id", "Write the id in lower-case words with hyphens, not \"" + id + "\"");
            }
            if (!ids.add(id)) {
                entry.fault("id", "Another question has the id \"" + id + "\"");
            }
            question(entry, id).ifPresent(questions::add);
            entry.refuseOthers();
        }
        String title = sheet.has("title") ? sheet.text("title") : TITLE;
        String summary = sheet.has("summary") ? sheet.text("summary") : SUMMARY;
        // A minute a question unless the author knows better.
        int minutes = sheet.has("minutes") ? sheet.whole("minutes", 1, 60) : Math.max(1, questions.size());
        sheet.refuseOthers();
        return new Survey("survey", title, summary, minutes, audience, questions);
    }

    private static Optional<Question> question(YamlMap entry, String id) {
        String text = entry.text("text");
        return entry.constant("kind", Kind.class).map(kind -> switch (kind) {
            case SCALE -> new Question.Scale(id, text, entry.text("low"), entry.text("high"));
            case CHOICE -> new Question.Choice(id, text, options(entry));
            case TEXT -> new Question.Open(id, text);
        });
    }

    private static List<String> options(YamlMap entry) {
        List<String> options = entry.texts("options");
        if (options.size() == 1) {
            entry.fault("options", "A choice needs at least two options");
        }
        if (Set.copyOf(options).size() < options.size()) {
            entry.fault("options", "An option is given twice");
        }
        return options;
    }
}
