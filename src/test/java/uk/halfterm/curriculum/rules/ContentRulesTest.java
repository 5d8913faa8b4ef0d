package uk.halfterm.curriculum.rules;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import uk.halfterm.curriculum.Audiences;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Counting;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.Labels.Label;
import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.Question;
import uk.halfterm.curriculum.SelfPaced;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.curriculum.authored.OutlinePath;

import static org.assertj.core.api.Assertions.assertThat;

/** The rules without any files, as a draft meets them. */
class ContentRulesTest {

    private static final String TEXT = "word ".repeat(90);
    private static final Label LABEL = new Label("person", "people", "person", "people");

    @Test
    void findsNothingWrongWithAWholeProgramme() {
        assertThat(ContentRules.check(programme(section(1, page("one"), page("two")))))
                .isEmpty();
    }

    @Test
    void saysWhereSomethingIsWrongByElementFieldAndLine() {
        var found = ContentRules.check(programme(
                section(1, page("one")), section(2, page("one"), new Page("two", "", "S", 0, TEXT + "\n\n# A"))));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Finding(item(1, 0), "slug", 0, "The slug \"one\" is already used by \"Title\""),
                        new Finding(item(1, 1), "title", 0, "Empty"),
                        new Finding(item(1, 1), "minutes", 0, "From 1 to 120 minutes, not 0"),
                        new Finding(
                                item(1, 1),
                                "heading",
                                3,
                                "Headings start at ##: the page's title is its only first-level heading"));
    }

    @Test
    void namesAQuestionByItsPosition() {
        var survey = new Survey(
                "survey",
                "Survey",
                "S",
                5,
                List.of(new Question.Open("next", "Next?"), new Question.Choice("next", "How?", List.of("A"))));

        assertThat(ContentRules.check(programme(section(1, survey))))
                .extracting(Finding::field)
                .containsExactly("questions.1.id", "questions.1.options");
    }

    @Test
    void refusesASurveyThatAsksNothing() {
        assertThat(ContentRules.check(programme(section(1, new Survey("survey", "Survey", "S", 5, List.of())))))
                .extracting(Finding::reason)
                .containsExactly("A survey asks at least one question");
    }

    @Test
    void refusesAnEmptyProgrammeAndEmptyWords() {
        assertThat(ContentRules.check(programme())).extracting(Finding::field).containsExactly("sections");
        assertThat(ContentRules.check(programme(new AuthoredSection(
                        new AuthoredSection.Head(1, " ", "", null, null, false, false), "Text", List.of(), List.of()))))
                .extracting(Finding::field)
                .containsExactly("title", "summary");
    }

    @Test
    void refusesSectionsDeeperThanTheOutline() {
        var deep = new AuthoredSection(section(1).head(), "Text", List.of(), List.of(section(1)));

        assertThat(ContentRules.check(programme(deep)))
                .containsExactly(new Finding(
                        OutlinePath.PROGRAMME.section(0).section(0),
                        "number",
                        0,
                        "The outline in programme.yaml has no level for a section in here"));
    }

    @Test
    void refusesAProgrammeThatNobodySeesOrCompletes() {
        var nobody = new Audiences(Set.of(), Set.of(), new Counting.Every(Set.of()), new Counting.Every(Set.of()));

        assertThat(ContentRules.check(new AuthoredProgramme(summary(nobody), List.of(section(1)))))
                .extracting(Finding::reason)
                .containsExactly(
                        "A programme is for mentees, mentors or both",
                        "Say what completes a section for mentees or mentors");
    }

    private static OutlinePath item(int section, int item) {
        return OutlinePath.PROGRAMME.section(section).item(item);
    }

    private static AuthoredProgramme programme(AuthoredSection... sections) {
        return new AuthoredProgramme(
                summary(new Audiences(
                        Set.of(ItemKind.PAGE),
                        Set.of(),
                        new Counting.Every(Set.of(ItemKind.PAGE)),
                        new Counting.Every(Set.of()))),
                List.of(sections));
    }

    private static ProgrammeSummary summary(Audiences audiences) {
        return new ProgrammeSummary(
                ProgrammeId.of("draft"),
                new ProgrammeSummary.Names("Draft", "Draft"),
                List.of(new Level("module", "modules")),
                new SelfPaced(),
                new Labels(LABEL, LABEL, LABEL, LABEL),
                audiences,
                new ProgrammeSummary.Rules(Pairing.BY_LEAD, List.of()),
                new ProgrammeSummary.Guidance(List.of(), List.of(), List.of()));
    }

    private static AuthoredSection section(int number, ContentItem... items) {
        return new AuthoredSection(
                new AuthoredSection.Head(number, "Title", "Summary", null, null, false, false),
                "Text",
                List.of(items),
                List.of());
    }

    private static Page page(String slug) {
        return new Page(slug, "Title", "Summary", 3, TEXT);
    }
}
