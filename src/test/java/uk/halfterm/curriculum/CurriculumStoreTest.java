package uk.halfterm.curriculum;

import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class CurriculumStoreTest {

    private static final ProgrammeId SMALL = SmallProgramme.ID;
    private static final Actor MENTEE = Actors.in(Role.MENTEE);
    private static final Actor MENTOR = Actors.in(Role.MENTOR);
    private static final ItemRef AGENDA = new ItemRef(SMALL, 1, "a-first-meeting");
    private static final ItemRef PART = new ItemRef(SMALL, 1, "a-first-part");

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private Curriculum curriculum;

    @BeforeEach
    void start() {
        curriculum = CurriculumFixture.started(store, SmallProgramme.in(root).root(), clock);
    }

    @Test
    void listsTheBlocksWithTheirRhythm() {
        assertThat(curriculum.blocks(MENTEE, SMALL)).hasSize(6);
        assertThat(curriculum.blocks(MENTEE, SMALL).get(4).term()).isEqualTo(3);
        assertThat(curriculum.programme(SMALL).cadenceOf(6)).isEqualTo(Cadence.FORTNIGHTLY);
    }

    @Test
    void showsAMenteeOnlyTheirOwnMaterial() {
        assertThat(curriculum.block(MENTEE, SMALL, 1).items())
                .extracting(ItemSummary::kind)
                .containsExactly(ItemKind.PART, ItemKind.WEBINAR, ItemKind.SURVEY);
        assertThat(curriculum.item(MENTEE, PART)).isInstanceOf(Part.class);
    }

    @Test
    void neverTellsAMenteeThatMentorMaterialExists() {
        String hidden = message(() -> curriculum.item(MENTEE, AGENDA));
        String missing = message(() -> curriculum.item(MENTEE, new ItemRef(SMALL, 1, "nowhere")));

        assertThat(hidden).isEqualTo(missing.replace("nowhere", "a-first-meeting"));
        assertThat(curriculum.agendas(MENTEE, SMALL, 1)).isEmpty();
        assertThatThrownBy(() -> curriculum.packOf(MENTEE, SMALL, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void showsAMentorTheMenteesMaterialToo() {
        assertThat(curriculum.block(MENTOR, SMALL, 1).items())
                .extracting(ItemSummary::kind)
                .containsExactly(ItemKind.PART, ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST, ItemKind.AGENDA);
        assertThat(curriculum.agendas(MENTOR, SMALL, 1))
                .extracting(Agenda::week)
                .containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"INDUCTION_TUTOR", "TRAINER", "PROGRAMME_LEAD", "ADMINISTRATOR"})
    void showsEverythingToThoseWhoRunTheProgramme(Role role) {
        assertThat(curriculum.block(Actors.in(role), SMALL, 1).items())
                .extracting(ItemSummary::kind)
                .containsExactly(ItemKind.values());
    }

    @Test
    void countsAnAgendasPreparationAsAPersonsOwnTime() {
        ItemSummary agenda = curriculum.itemSummary(MENTOR, AGENDA);

        assertThat(agenda.minutes()).isEqualTo(45);
        assertThat(agenda.ownMinutes()).isEqualTo(10);
        assertThat(agenda.ref()).hasToString("small/1/a-first-meeting");
        assertThat(ItemRef.parse("small/1/a-first-meeting")).isEqualTo(AGENDA);
    }

    @Test
    void findsNoBlockBeyondTheProgramme() {
        assertThatThrownBy(() -> curriculum.block(MENTEE, SMALL, 7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.block(MENTEE, SMALL, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void handsFilesToThoseWhoSeeAnItemThatBringsThem() {
        Reading reading = (Reading) curriculum.item(MENTOR, new ItemRef(SMALL, 1, "reading"));
        Webinar webinar = (Webinar) curriculum.item(MENTEE, new ItemRef(SMALL, 1, "webinar"));

        assertThat(curriculum.media(MENTEE, name(webinar.video())).blob().size())
                .isEqualTo(2_000);
        assertThat(curriculum.media(MENTOR, name(reading.document())).media()).isEqualTo(reading.document());
        assertThatThrownBy(() -> curriculum.media(MENTEE, name(reading.document())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> curriculum.media(MENTOR, name(webinar.video()).replace("mp4", "exe")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void packsTheMeetingsIntoOneDocument() {
        Pack pack = curriculum.packOf(MENTOR, SMALL, 1);

        assertThat(pack.fileName()).isEqualTo("halfterm-block-1-meetings.html");
        assertThat(pack.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en-GB\">")
                .contains("<title>Block 1 meetings: Block 1</title>", "<a href=\"#meeting-1\">A first meeting</a>")
                .contains("<h2 id=\"meeting-1\">Meeting 1: A first meeting</h2>", "<h3>Check in</h3>", "@media print")
                .doesNotContain("http:", "src=", "<h1>Check");
        assertThat(Pattern.compile("<h([1-6])").matcher(pack.html()).results().map(PackLevel::of))
                .containsExactly(1, 2, 2, 3, 3, 3, 3);
    }

    private static final class PackLevel {
        static int of(MatchResult heading) {
            return Integer.parseInt(heading.group(1));
        }
    }

    private static String name(Media media) {
        return media.path().substring("/media/".length());
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
