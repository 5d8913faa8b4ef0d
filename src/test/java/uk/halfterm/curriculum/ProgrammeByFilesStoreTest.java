package uk.halfterm.curriculum;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.folder.FirstAid;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

/** A programme is added by writing files only: here one by school terms and a self-paced one beside it. */
@StoreTest
class ProgrammeByFilesStoreTest {

    private static final ProgrammeId FIRST_AID = FirstAid.ID;
    private static final TestReader LEARNER = TestReader.in(Role.MENTEE, FIRST_AID);
    private static final SectionRef MODULE = SectionRef.of(FIRST_AID, 1);

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private Curriculum curriculum;

    @BeforeEach
    void start() {
        SmallProgramme.in(root);
        curriculum = CurriculumFixture.started(store, FirstAid.in(root).root(), clock);
    }

    @Test
    void bringsBothProgrammesWithTheirOwnShape() {
        assertThat(curriculum.programmes()).containsExactly(FIRST_AID, SmallProgramme.ID);
        assertThat(curriculum.programme(FIRST_AID).plan()).isEmpty();
        assertThat(curriculum.programme(SmallProgramme.ID).plan()).isPresent();
        assertThat(curriculum.programme(FIRST_AID).level().label(2)).isEqualTo("Module 2");
    }

    @Test
    void listsSectionsWithinSectionsInTheirOwnWords() {
        assertThat(labels(curriculum.outline(LEARNER, FIRST_AID)))
                .containsExactly(
                        "Module 1: Cuts",
                        "Section 1: Small cuts",
                        "Topic 1: Clean it",
                        "Section 2: More",
                        "Module 2: Burns");
    }

    private static List<String> labels(List<SectionDetail> sections) {
        return sections.stream()
                .flatMap(section ->
                        Stream.concat(Stream.of(section.section().heading()), labels(section.children()).stream()))
                .toList();
    }

    @Test
    void listsItemsInTheOrderInWhichPeopleMeetThem() {
        assertThat(curriculum.section(LEARNER, MODULE).all())
                .extracting(item -> item.id().slug(), item -> item.section().path(), ItemSummary::isOptional)
                .containsExactly(
                        tuple("water", "1/1/1", false),
                        tuple("see-it", "1/1/1", false),
                        tuple("cover", "1/1/1", false),
                        tuple("history", "1/2", true));
    }

    @Test
    void opensASectionOfEachLevelAndAPage() {
        var topic = MODULE.child(1).child(1);

        assertThat(curriculum.section(LEARNER, topic).section().title()).isEqualTo("Clean it");
        assertThat(curriculum.overviewHtml(LEARNER, topic)).contains("About it.");
        assertThat(curriculum.item(LEARNER, new ItemId(FIRST_AID, "water")).item())
                .isInstanceOf(Page.class);
    }

    @Test
    void listsWhatIsAnnouncedWithoutOpeningIt() {
        assertThat(curriculum.outline(LEARNER, FIRST_AID).get(1).section().isAnnounced())
                .isTrue();
        assertThatThrownBy(() -> curriculum.section(LEARNER, SectionRef.of(FIRST_AID, 2)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void namesItsAddressesInItsOwnWords() {
        var programme = curriculum.programme(FIRST_AID);

        assertThat(ContentAddresses.sections(programme)).isEqualTo("first-aid/modules");
        assertThat(ContentAddresses.item(programme, curriculum.itemSummary(LEARNER, new ItemId(FIRST_AID, "history"))))
                .isEqualTo("first-aid/modules/1/history");
    }
}
