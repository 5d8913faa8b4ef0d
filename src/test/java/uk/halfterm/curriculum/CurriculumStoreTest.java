package uk.halfterm.curriculum;

import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class CurriculumStoreTest {

    private static final ProgrammeId SMALL = SmallProgramme.ID;
    private static final TestReader MENTEE = TestReader.in(Role.MENTEE, SMALL);
    private static final TestReader MENTOR = TestReader.in(Role.MENTOR, SMALL);
    private static final SectionRef ONE = SectionRef.of(SMALL, 1);
    private static final ItemId AGENDA = new ItemId(SMALL, "meeting-1");
    private static final ItemId PART = new ItemId(SMALL, "part-1");

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private SmallProgramme programme;
    private Curriculum curriculum;

    @BeforeEach
    void start() {
        programme = SmallProgramme.in(root);
        restart();
    }

    private void restart() {
        curriculum = CurriculumFixture.started(store, programme.root(), clock);
    }

    @Test
    void listsTheSectionsByTheirLabels() {
        assertThat(curriculum.outline(MENTEE, SMALL))
                .extracting(section -> section.section().heading())
                .hasSize(6)
                .startsWith("Block 1: Block 1");
    }

    @Test
    void putsAnOutlineTogetherOnce() {
        assertThat(curriculum.outline(MENTEE, SMALL)).isSameAs(curriculum.outline(MENTEE, SMALL));
    }

    @Test
    void showsAMenteeOnlyTheirOwnMaterial() {
        assertThat(curriculum.section(MENTEE, ONE).all())
                .extracting(ItemSummary::kind)
                .containsExactly(ItemKind.PART, ItemKind.WEBINAR, ItemKind.SURVEY);
        assertThat(curriculum.item(MENTEE, PART).item()).isInstanceOf(Part.class);
    }

    @Test
    void opensAnItemWithItsTextAsHtml() {
        var page = curriculum.item(MENTEE, PART);

        assertThat(page.html()).startsWith("<h2>One section</h2>").contains("<div class=\"prompt\">");
        assertThat(page.summary().section()).isEqualTo(ONE);
        assertThat(curriculum.overviewHtml(MENTEE, ONE).strip()).isEqualTo("<p>An overview.</p>");
        assertThat(curriculum.item(MENTEE, new ItemId(SMALL, "the-survey")).html())
                .isEmpty();
    }

    @Test
    void neverTellsAMenteeThatMentorMaterialExists() {
        var hidden = message(() -> curriculum.item(MENTEE, AGENDA));
        var missing = message(() -> curriculum.item(MENTEE, new ItemId(SMALL, "nowhere")));

        assertThat(hidden).isEqualTo(missing.replace("nowhere", "meeting-1"));
        assertThatThrownBy(() -> curriculum.itemSummary(MENTEE, AGENDA)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.packOf(MENTEE, ONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.outlineFor(MENTEE, SMALL, Audience.MENTOR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void hidesAProgrammeThatIsNotTheReadersAsIfThereWereNone() {
        var stranger = TestReader.in(Role.MENTOR, ProgrammeId.of("other"));

        var hidden = message(() -> curriculum.outline(stranger, SMALL));
        var missing = message(() -> curriculum.outline(stranger, ProgrammeId.of("other")));

        assertThat(hidden).isEqualTo(missing.replace("other", "small"));
        assertThatThrownBy(() -> curriculum.section(stranger, ONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.overviewHtml(stranger, ONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.item(stranger, PART)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.itemSummary(stranger, PART)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.packOf(stranger, ONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.outlineFor(stranger, SMALL, Audience.MENTEE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.media(stranger, video().name())).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsEverybodyWhatAProgrammeIs() {
        assertThat(curriculum.programmes()).containsExactly(SMALL);
        assertThat(curriculum.programme(SMALL).title()).isEqualTo("A small programme");
        assertThat(curriculum.find(SMALL)).isPresent();
        assertThat(curriculum.find(ProgrammeId.of("other"))).isEmpty();
        assertThatThrownBy(() -> curriculum.programme(ProgrammeId.of("other"))).isInstanceOf(NotFound.class);
    }

    @Test
    void showsAMentorTheMenteesMaterialToo() {
        assertThat(curriculum.section(MENTOR, ONE).all())
                .extracting(ItemSummary::kind)
                .containsExactly(ItemKind.PART, ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST, ItemKind.AGENDA);
    }

    @Test
    void listsForAMentorWhatAMenteeHasToDo() {
        assertThat(curriculum
                        .outlineFor(MENTOR, SMALL, Audience.MENTEE)
                        .getFirst()
                        .all())
                .extracting(ItemSummary::kind)
                .containsExactly(ItemKind.PART, ItemKind.WEBINAR, ItemKind.SURVEY);
    }

    @ParameterizedTest
    @EnumSource(names = {"INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD", "ADMINISTRATOR"})
    void showsEverythingToThoseWhoRunTheProgramme(Role role) {
        assertThat(curriculum.section(TestReader.in(role, SMALL), ONE).all())
                .extracting(ItemSummary::kind)
                .containsExactly(
                        ItemKind.PART,
                        ItemKind.WEBINAR,
                        ItemKind.READING,
                        ItemKind.PODCAST,
                        ItemKind.AGENDA,
                        ItemKind.SURVEY);
    }

    @Test
    void countsAnAgendasPreparationAsAPersonsOwnTime() {
        var agenda = curriculum.itemSummary(MENTOR, AGENDA);

        assertThat(agenda.minutes()).isEqualTo(45);
        assertThat(agenda.ownMinutes()).isEqualTo(10);
        assertThat(agenda.id()).hasToString("small/meeting-1");
        assertThat(ItemId.parse("small/meeting-1")).isEqualTo(AGENDA);
    }

    @Test
    void findsNoSectionBeyondTheProgramme() {
        assertThatThrownBy(() -> curriculum.section(MENTEE, SectionRef.of(SMALL, 7)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.section(MENTEE, ONE.child(1))).isInstanceOf(NotFound.class);
    }

    @Test
    void listsWhatIsAnnouncedButDoesNotOpenIt() {
        programme
                .delete("06-block/parts/1-a-first-part.md")
                .delete("06-block/agendas/1-a-first-meeting.md")
                .replace("06-block/block.md", "mentor-hours: 3.5", "state: announced");
        restart();

        var announced = curriculum.outline(MENTEE, SMALL).get(5);
        assertThat(announced.section().isAnnounced()).isTrue();
        assertThat(announced.all()).isEmpty();
        assertThatThrownBy(() -> curriculum.section(MENTEE, SectionRef.of(SMALL, 6)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.overviewHtml(MENTEE, SectionRef.of(SMALL, 6)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.item(MENTEE, new ItemId(SMALL, "part-6")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsTheVersionThatAReadersCohortIsPinnedTo() {
        var before = curriculum.currentVersion(SMALL);
        programme.replace("01-block/parts/1-a-first-part.md", "title: A first part", "title: A better part");
        restart();

        assertThat(curriculum.itemSummary(MENTEE, PART).title()).isEqualTo("A better part");
        var pinned = MENTEE.pinnedTo(SMALL, before);
        assertThat(curriculum.itemSummary(pinned, PART).title()).isEqualTo("A first part");
        assertThat(curriculum.item(pinned, PART).item().title()).isEqualTo("A first part");
        assertThat(curriculum.section(pinned, ONE).all().getFirst().title()).isEqualTo("A first part");
    }

    @Test
    void handsFilesToThoseWhoSeeAnItemThatBringsThem() {
        var reading = (Reading)
                curriculum.item(MENTOR, new ItemId(SMALL, "the-reading")).item();

        assertThat(curriculum.media(MENTEE, video().name()).blob().size()).isEqualTo(2_000);
        assertThat(curriculum.media(MENTOR, reading.document().name()).media()).isEqualTo(reading.document());
        assertThatThrownBy(() -> curriculum.media(MENTEE, reading.document().name()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.media(MENTOR, video().name().replace("mp4", "exe")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void packsTheMeetingsIntoOneDocument() {
        var pack = curriculum.packOf(MENTOR, ONE);

        assertThat(pack.fileName()).isEqualTo("halfterm-small-block-1-meetings.html");
        assertThat(pack.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("<title>Block 1 meetings: Block 1</title>", "<a href=\"#meeting-1\">A first meeting</a>")
                .contains("<h2 id=\"meeting-1\">Meeting 1: A first meeting</h2>", "<h3>Check in</h3>", "@media print")
                .contains("45 minutes together, 10 minutes to prepare")
                .doesNotContain("http:", "src=", "<h1>Check");
        assertThat(Pattern.compile("<h([1-6])").matcher(pack.html()).results().map(found -> found.group(1)))
                .containsExactly("1", "2", "2", "3", "3", "3", "3");
    }

    private Media video() {
        return ((Webinar) curriculum
                        .item(MENTEE, new ItemId(SMALL, "the-webinar"))
                        .item())
                .video();
    }

    private static String message(Runnable refused) {
        try {
            refused.run();
        } catch (NotFound e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("Not refused");
    }
}
