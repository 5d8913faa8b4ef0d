package uk.halfterm.curriculum.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.halfterm.curriculum.Alongside;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Counting;
import uk.halfterm.curriculum.EventMode;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Pairing;
import uk.halfterm.curriculum.PlannedTerm;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

/** What {@code programme.yaml} says of a programme's shape: plan, counting, pairing and what runs beside it. */
class ProgrammeShapeTest {

    private static final String SHEET = "programme.yaml";

    @TempDir
    private Path root;

    private SmallProgramme programme;

    @BeforeEach
    void writeProgramme() {
        programme = SmallProgramme.in(root);
    }

    @Test
    void readsThePlan() {
        var plan = programme.read().summary().plan().orElseThrow();

        assertThat(plan.terms())
                .extracting(PlannedTerm::firstHalf, PlannedTerm::secondHalf, PlannedTerm::cadence)
                .containsExactly(
                        tuple(List.of(1), List.of(2), Cadence.WEEKLY),
                        tuple(List.of(3), List.of(4), Cadence.WEEKLY),
                        tuple(List.of(5, 6), List.of(5, 6), Cadence.FORTNIGHTLY));
        assertThat(plan.termsOf(Audience.MENTEE)).isEqualTo(3);
        assertThat(plan.termsOf(Audience.MENTOR)).isEqualTo(2);
        assertThat(plan.term(1).ofMentee()).isEqualTo(new PlannedTerm.Asked(Hours.parse("6"), Hours.parse("10")));
        assertThat(plan.term(3).ofMentee()).isNull();
        assertThat(plan.term(1).ofMentor()).isNull();
        assertThat(plan.event(Audience.MENTOR, CohortStart.parse("April 22-23"), 1))
                .contains(EventMode.FACE_TO_FACE);
        assertThat(plan.event(Audience.MENTOR, CohortStart.parse("April 22-23"), 2))
                .isEmpty();
        assertThat(plan.event(Audience.MENTOR, CohortStart.parse("January 23-24"), 2))
                .contains(EventMode.VIRTUAL);
    }

    @Test
    void readsWhatCountsAndWhoPairs() {
        var summary = programme.read().summary();

        assertThat(summary.audiences().mentee()).isEqualTo(new Counting.Every(Set.of(ItemKind.PART, ItemKind.WEBINAR)));
        assertThat(summary.audiences().mentor())
                .isEqualTo(new Counting.Any(Set.of(ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST)));
        assertThat(summary.rules().pairing()).isEqualTo(Pairing.SAME_ORGANISATION);
        assertThat(summary.rules().alongside()).isEmpty();
    }

    @Test
    void readsWhatRunsBesideItAndRefusesOneThatIsNotThere() {
        beside("other");
        var other = ProgrammeId.of("other");

        assertThat(programme.read().summary().rules().alongside())
                .containsExactly(new Alongside(other, Audience.MENTOR, CohortStart.parse("January 23-24")));
        assertThat(ProgrammeFolder.read(files(), SmallProgramme.ID, Set.of(SmallProgramme.ID, other)))
                .isNotNull();
        assertThat(faults(() -> ProgrammeFolder.read(files(), SmallProgramme.ID, Set.of(SmallProgramme.ID))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("programme"))
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("There is no programme \"other\""));
    }

    @Test
    void refusesAProgrammeBesideItself() {
        beside("small");

        assertThat(faults(() -> ProgrammeFolder.read(files(), SmallProgramme.ID, Set.of(SmallProgramme.ID))))
                .extracting(Fault::reason)
                .containsExactly("A programme is not beside itself");
    }

    private void beside(String other) {
        programme.replace(
                SHEET,
                "checklist:\n",
                "alongside:\n  - programme: " + other + "\n    role: mentor\n    from: January 23-24\nchecklist:\n");
    }

    /** Each line: the text of the sheet, what takes its place, and what is said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - term: 2              | - term: 1              | term: Term 1 is named twice
            - term: 3              | - term: 4              | sections: Term 3 is missing: terms run from 1 without a gap
            first-half: [1]        | first-half: [9]        | term 1: There is no section 9
            second-half: [2]       | second-half: [1]       | sections: Section 2 is in no term
            whole: [5, 6]          | first-half: [5, 6]     | second-half: Missing: give a list
            terms: [1, 2]          | terms: [1]             | meetings: Term 2 is not named
            terms: [3]             | terms: [2, 3]          | terms: Term 2 is named twice
            terms: [3]             | terms: [3, 4]          | terms: The plan has the terms 1 to 3, not 4
            every: fortnight       | every: month           | every: "month" is not one of fortnight, week
            role: mentor, terms: 2 | role: mentor, terms: 4 | roles: The training of a mentor lasts 1 to 3 terms
            role: mentor, terms: 2 | role: mentee, terms: 2 | role: The mentee is named twice
            until: April 22-23     | until: May 22-23       | until: A cohort is named by month and academic year
            until: April 22-23     | until: April 23-24     | role: Another entry above holds for some of the same cohorts
            mode: virtual          | mode: by-letter        | mode: "by-letter" is not one of face-to-face, virtual, either
            - term: 2, mode        | - term: 5, mode        | term: The plan has the terms 1 to 3, not 5
            kind: school-terms     | kind: months           | kind: "months" is not one of school-terms, self-paced
            pairing: same-organisation | pairing: anybody   | pairing: "anybody" is not one of same-organisation, by-lead
            every: [part, webinar] | every: [part, agenda]  | mentee: A mentee does not see the kind "agenda"
            - name: block          | - name: Block          | name: Write it in lower-case letters
            """)
    void refusesAPlanThatDoesNotFit(String text, String by, String expected) {
        programme.replace(SHEET, inLines(text), inLines(by));

        assertThat(faults(programme::read))
                .extracting(Fault::toString)
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("small/programme.yaml:").contains(expected));
    }

    /** Two keys of one entry stand on two lines of the sheet. */
    private static String inLines(String text) {
        return text.startsWith("role: ")
                ? text.replace(", ", "\n      ")
                : text.replaceFirst("^(- term: \\d), mode$", "$1\n          mode");
    }

    @Test
    void saysNothingOfThePlanWhileTheSheetIsBroken() {
        programme.replace(SHEET, "title: A small programme", "titel: A small programme");
        programme.replace(SHEET, "first-half: [1]", "first-half: [9]");

        assertThat(faults(programme::read)).extracting(Fault::field).containsExactlyInAnyOrder("title", "titel");
    }

    @Test
    void refusesAPatternThatEndsBeforeItBegins() {
        programme.replace(SHEET, "from: September 23-24", "from: September 23-24\n      until: April 22-23");

        assertThat(faults(programme::read)).extracting(Fault::reason).contains("April 22-23 is before September 23-24");
    }

    @Test
    void refusesEveryAndAnyAtOnce() {
        programme.replace(SHEET, "every: [part, webinar]", "every: [part]\n    any: [webinar]");

        assertThat(faults(programme::read))
                .extracting(Fault::reason)
                .containsExactly("Give every or any, one of the two");
    }

    @Test
    void refusesAProgrammeForNobody() {
        programme
                .replace(SHEET, "  mentee: [part, webinar, survey]\n", "")
                .replace(SHEET, "  mentor: [part, webinar, reading, podcast, agenda]\n", "  mentors: [part]\n");

        assertThat(faults(programme::read))
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).contains("did you mean \"mentor\"?"));
    }

    private ContentFiles files() {
        return ContentFiles.under(root);
    }

    private static List<Fault> faults(Runnable reading) {
        var refusal = catchThrowableOfType(FaultyInput.class, reading::run);
        assertThat(refusal).as("refused").isNotNull();
        return refusal.faults();
    }
}
