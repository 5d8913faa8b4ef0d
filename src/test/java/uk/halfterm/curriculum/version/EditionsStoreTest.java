package uk.halfterm.curriculum.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.curriculum.Actors;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.identity.Role;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.yaml.YamlMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class EditionsStoreTest {

    private static final String OVERVIEW = "02-block/block.md";
    private static final int FILES = 1 + 6 * 3 + 8;

    @TempDir
    private Path root;

    @Autowired
    private MongoOperations store;

    @Autowired
    private Clock clock;

    private final MemoryBlobs blobs = new MemoryBlobs();
    private SmallProgramme programme;

    @BeforeEach
    void writeProgramme() {
        programme = SmallProgramme.in(root);
    }

    @Test
    void readsBackEveryItemAsItWasWritten() {
        var authored = programme.read();

        var edition = start().of(SmallProgramme.ID);

        assertThat(edition.programme()).isEqualTo(authored.summary());
        assertThat(items(edition)).isEqualTo(items(authored));
        assertThat(blobs.puts()).as("every file is kept").isEqualTo(FILES);
    }

    /** What a real programme has: every kind of item, events by cohorts, hours and help. */
    @Test
    void readsBackTheRealProgramme() {
        var ecf = ProgrammeId.of("ecf");
        var authored = ProgrammeFolder.read(ContentFiles.under(Path.of("content")), ecf);

        var edition =
                KeptProgramme.started(store, blobs, Path.of("content"), clock).of(ecf);

        assertThat(edition.programme()).isEqualTo(authored.summary());
        assertThat(items(edition)).isEqualTo(items(authored));
    }

    @Test
    void namesAVersionByItsSource() {
        start();
        var first = store.findAll(ProgrammeVersion.class);
        store.remove(new Query(), CurrentVersion.class);

        start();

        assertThat(first)
                .hasSize(1)
                .first()
                .satisfies(version -> assertThat(version.id().value()).matches("small@[0-9a-f]{64}"));
        assertThat(store.findAll(ProgrammeVersion.class)).isEqualTo(first);
        assertThat(blobs.puts()).as("files already kept are not put again").isEqualTo(FILES);
    }

    @Test
    void keepsTheVersionWhenAnotherReleaseReadsTheSameSource() {
        var before = start().of(SmallProgramme.ID).version();
        store.getCollection("programme_current")
                .updateMany(new Document(), new Document("$set", new Document("fingerprint", "of an older release")));
        store.getCollection("programme_contents")
                .updateMany(
                        new Document(),
                        new Document("$set", new Document("programme.names.title", "As it was read before")));

        var edition = start().of(SmallProgramme.ID);

        assertThat(edition.version()).isEqualTo(before);
        assertThat(edition.programme().title()).isEqualTo("A small programme");
        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(1);
    }

    /** A folder that is not there has a fingerprint too: one that never changes. */
    @Test
    void knowsTheReaderOfYamlByItsPackage() {
        assertThat(ContentSource.READ_BY)
                .contains(YamlMapping.class
                        .getPackageName()
                        .substring("uk.halfterm.".length())
                        .replace('.', '/'));
    }

    @Test
    void readsTheSourceAgainWhereOnlyThatIsLeft() {
        var before = start().of(SmallProgramme.ID);
        store.getCollection("programme_contents").drop();
        store.getCollection("programme_items").drop();

        var again = start().of(SmallProgramme.ID);

        assertThat(again.version()).isEqualTo(before.version());
        assertThat(items(again)).isEqualTo(items(programme.read()));
    }

    @Test
    void readsNothingWhenNoFileHasChanged() throws IOException {
        start();
        var overview = root.resolve("small").resolve(OVERVIEW);
        var time = Files.getLastModifiedTime(overview);
        programme.replace(OVERVIEW, "Block 2", "Block X");
        Files.setLastModifiedTime(overview, time);

        start();

        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(1);
    }

    @Test
    void keepsTheOldVersionWhenThereIsANewOne() {
        var before = start().of(SmallProgramme.ID).version();
        programme.replace(OVERVIEW, "Block 2", "A better title");

        var editions = start();

        assertThat(title(editions)).isEqualTo("A better title");
        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(2);
        assertThat(blobs.puts()).as("files that say the same are shared").isEqualTo(FILES + 1);
        assertThat(title(editions.of(SmallProgramme.ID, before))).isEqualTo("Block 2");
        assertThat(editions.of(SmallProgramme.ID, before)).isSameAs(editions.of(SmallProgramme.ID, before));
        assertThat(editions.of(SmallProgramme.ID, editions.of(SmallProgramme.ID).version()))
                .isSameAs(editions.of(SmallProgramme.ID));
    }

    @Test
    void findsNoVersionThatWasNeverKeptOrIsOfAnotherProgramme() {
        var version = start().of(SmallProgramme.ID).version();
        Editions both = KeptProgramme.started(store, blobs, Path.of("content"), clock);

        assertThatThrownBy(() -> both.of(SmallProgramme.ID, VersionId.of("small@0")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> both.of(ProgrammeId.of("ecf"), version)).isInstanceOf(NotFound.class);
    }

    @Test
    void goesOnWithTheVersionItHadWhenAFileIsFaulty() {
        start();
        programme.replace(OVERVIEW, "number: 2", "number: two");

        assertThat(title(start())).isEqualTo("Block 2");
    }

    @Test
    void refusesToStartWithFaultsAndNothingToShow() {
        programme.replace(OVERVIEW, "number: 2", "number: two");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("small/02-block/block.md:2: number");
    }

    @Test
    void isSafeWhenTwoNodesStartAtOnce() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Editions> node = this::start;
            for (var started : nodes.invokeAll(List.of(node, node))) {
                assertThat(items(started.get().of(SmallProgramme.ID))).isNotEmpty();
            }
        }

        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(1);
        assertThat(store.findAll(CurrentVersion.class)).hasSize(1);
    }

    @Test
    void seesWithinAMinuteWhatAnotherNodeHasMadeCurrent() {
        var ownClock = new MovableClock(clock);
        var other = KeptProgramme.started(store, blobs, root, ownClock);
        programme.replace(OVERVIEW, "Block 2", "A better title");
        start();

        assertThat(title(other)).isEqualTo("Block 2");
        ownClock.move(Duration.ofMinutes(1));
        assertThat(title(other)).isEqualTo("A better title");
    }

    @Test
    void waitsForTheFilesWhenItIsAskedBeforeTheyAreRead() {
        var early = KeptProgramme.notRead(store, blobs, root, clock);

        assertThat(early.programmes()).containsExactly(SmallProgramme.ID);
        assertThat(title(early)).isEqualTo("Block 2");
    }

    @Test
    void findsNoProgrammeThatWasNeverRead() {
        assertThatThrownBy(() -> start().of(ProgrammeId.of("other"))).isInstanceOf(NotFound.class);
        assertThat(start().programmes()).containsExactly(SmallProgramme.ID);
        assertThat(start().of(SmallProgramme.ID).item("part-1")).isPresent();
    }

    @Test
    void readsProgrammesAgainThatAnOlderReleaseKept() {
        store.getCollection("programme_current")
                .insertOne(new Document("_id", "small")
                        .append("version", "small@old")
                        .append("fingerprint", "old"));
        store.getCollection("programme_versions")
                .insertOne(new Document("_id", "small@old").append("blocks", List.of()));
        store.getCollection("programme_items").insertOne(new Document("_id", "old").append("html", "<p>"));
        var step = new ContentsFromSource();

        step.apply(store.execute(database -> database));
        step.apply(store.execute(database -> database));

        assertThat(step.number()).isEqualTo(4);
        assertThat(title(start())).isEqualTo("Block 2");
        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(1);
    }

    private Editions start() {
        return KeptProgramme.started(store, blobs, root, clock);
    }

    private static List<ContentItem> items(Edition edition) {
        return edition.outline(Actors.in(Role.ADMINISTRATOR)).stream()
                .flatMap(section -> section.all().stream())
                .map(ItemSummary::id)
                .map(item -> edition.open(item.slug()).item())
                .toList();
    }

    private static List<ContentItem> items(AuthoredProgramme programme) {
        return programme
                .everySection()
                .map(AuthoredProgramme.Placed::section)
                .map(AuthoredSection::items)
                .flatMap(List::stream)
                .toList();
    }

    private static String title(Editions editions) {
        return title(editions.of(SmallProgramme.ID));
    }

    private static String title(Edition edition) {
        return edition.outline(Audience.MENTEE).get(1).section().title();
    }
}
