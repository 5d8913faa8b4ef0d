package uk.halfterm.curriculum.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Hours;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.authored.AuthoredProgramme;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the real programmes of {@code content/}: what an author would be told at the next start, the build says now. */
class ContentIntegrityTest {

    private static final ContentFiles CONTENT = ContentFiles.under(Path.of("content"));
    private static final AuthoredProgramme ECF = ProgrammeFolder.read(CONTENT, ProgrammeId.of("ecf"));

    private static final BySchoolTerms PLAN = ECF.summary().plan().orElseThrow();

    /** The lead provider's published overview: titles, self-study hours and hours of mentor sessions. */
    private static final List<String> PUBLISHED = List.of(
            "1 | Establishing a positive climate for learning | 5 | 6",
            "2 | How pupils learn: memory and cognition | 4 | 7",
            "3 | Developing effective classroom practice: teaching and adapting | 4 | 7",
            "4 | The importance of subject and curriculum knowledge | 4 | 6",
            "5 | Assessment, feedback and questioning | 5 | 6",
            "6 | A people profession | 4 | 7",
            "7 | Embedding a positive climate for learning | 1 | 4",
            "8 | How pupils learn: making it stick | 1 | 3",
            "9 | Enhancing classroom practice: grouping and tailoring | 1 | 3.5",
            "10 | Revisiting the importance of subject and curriculum knowledge | 1 | 3.5",
            "11 | Deepening assessment, feedback and questioning | 1 | 3.5",
            "12 | Continuing your professional development | 0 | 3");

    /** A half term has five to eight working weeks, so at most eight weekly and four fortnightly meetings. */
    private static final int MOST_WEEKLY = 8;

    private static final int MOST_FORTNIGHTLY = 4;

    @Test
    void bringsTheTwelveBlocksWithTheirPublishedTitlesAndHours() {
        assertThat(ECF.sections())
                .extracting(block -> String.join(
                        " | ",
                        Integer.toString(block.head().number()),
                        block.head().title(),
                        hours(block.head().selfStudy()),
                        hours(block.head().mentorSessions())))
                .isEqualTo(PUBLISHED);
    }

    private static String hours(@Nullable Hours hours) {
        return hours == null ? "none" : hours.number();
    }

    @Test
    void preparesMentorsOfTheEcteProgrammeByWhatIsWrittenForThem() {
        var audiences =
                ProgrammeFolder.read(CONTENT, ProgrammeId.of("ecte")).summary().audiences();

        assertThat(audiences.mentor().kinds()).isNotEmpty().doesNotContainAnyElementsOf(audiences.menteeSees());
    }

    @Test
    void isCompleteInBlocksOneThreeAndNine() {
        for (int number : List.of(1, 3, 9)) {
            assertThat(ECF.sections().get(number - 1).items())
                    .as("block %d", number)
                    .extracting(ContentItem::kind)
                    .contains(
                            ItemKind.PART,
                            ItemKind.WEBINAR,
                            ItemKind.READING,
                            ItemKind.PODCAST,
                            ItemKind.AGENDA,
                            ItemKind.SURVEY)
                    .haveAtLeast(3, new org.assertj.core.api.Condition<>(ItemKind.PART::equals, "parts"));
        }
    }

    @Test
    void hasSomethingToStudyInEveryBlock() {
        assertThat(ECF.sections())
                .allSatisfy(block ->
                        assertThat(block.items()).extracting(ContentItem::kind).contains(ItemKind.PART));
    }

    @Test
    void hasAnAgendaForEveryTeachingWeek() {
        assertThat(ECF.sections()).allSatisfy(block -> {
            List<Integer> weeks = new ArrayList<>();
            block.items().forEach(item -> {
                if (item instanceof Agenda agenda) {
                    weeks.add(agenda.week());
                }
            });

            var term = PLAN.firstOf(block.head().number()).orElseThrow().term();
            var weekly = PLAN.term(term).cadence() == Cadence.WEEKLY;
            assertThat(weeks).hasSizeGreaterThanOrEqualTo(weekly ? MOST_WEEKLY : MOST_FORTNIGHTLY);
        });
    }

    @Test
    void keepsMentorMaterialFromMentees() {
        assertThat(ECF.summary().audiences().menteeSees())
                .containsExactlyInAnyOrder(ItemKind.PART, ItemKind.WEBINAR, ItemKind.SURVEY);
    }

    /** Every programme that there is. */
    @ParameterizedTest
    @MethodSource("programmes")
    void readsEveryProgrammeWithoutAFault(ProgrammeId programme) {
        assertThat(ProgrammeFolder.read(CONTENT, programme).sections()).isNotEmpty();
    }

    static Stream<ProgrammeId> programmes() {
        return CONTENT.programmes().stream().map(ProgrammeId::of);
    }
}
