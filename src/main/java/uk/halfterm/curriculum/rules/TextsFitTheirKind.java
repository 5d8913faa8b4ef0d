package uk.halfterm.curriculum.rules;

import java.util.List;
import java.util.function.Consumer;

import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.curriculum.prose.Prose;

/** Items have a title, a summary and minutes that somebody has; texts can be shown and are as long as their kind is meant to be. */
final class TextsFitTheirKind implements Rule {

    /** A part is read between two lessons (experience.md: short parts with minutes). */
    private static final int LEAST_WORDS_OF_A_PART = 400;

    private static final int MOST_WORDS_OF_A_PART = 900;
    private static final int LEAST_SECTIONS_OF_A_PART = 2;

    /** A page is one idea on one screen or two. */
    private static final int LEAST_WORDS_OF_A_PAGE = 80;

    private static final int MOST_WORDS_OF_A_PAGE = 700;

    private static final int MOST_MINUTES = 120;
    private static final List<String> AGENDA = List.of("Check in", "Explore", "Practise", "Agree");
    private static final String TEXT = "text";

    @Override
    public void check(AuthoredProgramme programme, Consumer<Finding> findings) {
        programme.everySection().forEach(placed -> {
            var section = placed.section();
            if (!section.overview().isBlank() || !section.head().isAnnounced()) {
                shown(section.overview(), new Found(placed.place(), findings));
            }
            for (var index = 0; index < section.items().size(); index++) {
                item(section.items().get(index), new Found(placed.place().item(index), findings));
            }
        });
    }

    /** Takes what is wrong at one place. */
    private record Found(OutlinePath place, Consumer<Finding> findings) {

        void field(String field, String reason) {
            findings.accept(Finding.at(place, field, reason));
        }

        void text(String reason) {
            findings.accept(new Finding(place, TEXT, 1, reason));
        }
    }

    private static void item(ContentItem item, Found found) {
        if (item.title().isBlank()) {
            found.field("title", "Empty");
        }
        if (item.summary().isBlank()) {
            found.field("summary", "Empty");
        }
        minutes("minutes", item.minutes(), found);
        switch (item) {
            case Part part -> part(shown(part.markdown(), found), found);
            case Page page ->
                length("page", shown(page.markdown(), found), LEAST_WORDS_OF_A_PAGE, MOST_WORDS_OF_A_PAGE, found);
            case Agenda agenda -> agenda(agenda, found);
            case Reading reading -> {
                if (!shown(reading.markdown(), found).sections().contains("Reflect")) {
                    found.text("A reading and reflection document has a section \"## Reflect\"");
                }
            }
            case Webinar webinar -> shown(webinar.markdown(), found);
            case Podcast podcast -> shown(podcast.markdown(), found);
            case Survey _ -> {
                // Its questions have a rule of their own.
            }
        }
    }

    private static void part(Prose prose, Found found) {
        length("part", prose, LEAST_WORDS_OF_A_PART, MOST_WORDS_OF_A_PART, found);
        if (prose.sections().size() < LEAST_SECTIONS_OF_A_PART) {
            found.text("A part has at least two ## headings");
        }
        if (prose.prompts() == 0) {
            found.text("A part has at least one prompt: a quotation that begins with a ### heading");
        }
    }

    private static void agenda(Agenda agenda, Found found) {
        minutes("prepare-minutes", agenda.prepareMinutes(), found);
        if (!shown(agenda.markdown(), found).sections().equals(AGENDA)) {
            found.text("An agenda's ## headings are: " + String.join(", ", AGENDA));
        }
    }

    private static void length(String kind, Prose prose, int least, int most, Found found) {
        if (prose.words() < least || prose.words() > most) {
            found.text("A " + kind + " has " + least + " to " + most + " words, this one has " + prose.words());
        }
    }

    private static void minutes(String field, int minutes, Found found) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            found.field(field, "From 1 to " + MOST_MINUTES + " minutes, not " + minutes);
        }
    }

    /** Reads the text and says what a page could not show of it. */
    private static Prose shown(String markdown, Found found) {
        var prose = Prose.read(markdown);
        if (prose.words() == 0) {
            found.text("There is nothing to read");
        }
        for (var problem : prose.problems()) {
            found.findings().accept(new Finding(found.place(), problem.field(), problem.line(), problem.reason()));
        }
        return prose;
    }
}
