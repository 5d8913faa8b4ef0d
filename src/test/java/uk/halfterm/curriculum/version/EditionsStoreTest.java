package uk.halfterm.curriculum.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.AuthoredProgramme;
import uk.halfterm.curriculum.folder.SmallProgramme;
import uk.halfterm.platform.clock.MovableClock;
import uk.halfterm.platform.start.CannotStart;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
class EditionsStoreTest {

    private static final String OVERVIEW = "02-block/block.md";
    private static final ItemRef PART = new ItemRef(SmallProgramme.ID, 1, "a-first-part");

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
        AuthoredProgramme authored = programme.read();

        Edition edition = start().of(SmallProgramme.ID);

        assertThat(edition.programme()).isEqualTo(authored.summary());
        authored.blocks().forEach(block -> {
            BlockEntry kept = edition.block(block.summary().number()).orElseThrow();
            List<ContentItem> items = kept.items().stream().map(edition::open).toList();
            assertThat(items).isEqualTo(block.items());
            assertThat(kept.summary()).isEqualTo(block.summary());
        });
        assertThat(blobs.puts()).isEqualTo(4);
    }

    @Test
    void namesAVersionByWhatItSays() {
        start();
        List<ProgrammeVersion> first = store.findAll(ProgrammeVersion.class);
        store.remove(new Query(), CurrentVersion.class);

        start();

        assertThat(first)
                .hasSize(1)
                .first()
                .satisfies(version -> assertThat(version.id()).matches("small@[0-9a-f]{64}"));
        assertThat(store.findAll(ProgrammeVersion.class)).isEqualTo(first);
        assertThat(blobs.puts()).as("files already kept are not put again").isEqualTo(4);
    }

    @Test
    void readsNothingWhenNoFileHasChanged() throws IOException {
        start();
        Path overview = root.resolve("small").resolve(OVERVIEW);
        FileTime time = Files.getLastModifiedTime(overview);
        programme.replace(OVERVIEW, "Block 2", "Block X");
        Files.setLastModifiedTime(overview, time);

        start();

        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(1);
    }

    @Test
    void keepsTheOldVersionWhenThereIsANewOne() {
        start();
        programme.replace(OVERVIEW, "Block 2", "A better title");

        Edition edition = start().of(SmallProgramme.ID);

        assertThat(edition.block(2).orElseThrow().summary().title()).isEqualTo("A better title");
        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(2);
        assertThat(store.findAll(StoredItem.class))
                .as("items that say the same are shared")
                .hasSize(6);
    }

    @Test
    void goesOnWithTheVersionItHadWhenAFileIsFaulty() {
        start();
        programme.replace(OVERVIEW, "number: 2", "number: two");

        Edition edition = start().of(SmallProgramme.ID);

        assertThat(edition.block(2)).isPresent();
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
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            Callable<Editions> node = this::start;
            for (var started : nodes.invokeAll(List.of(node, node))) {
                assertThat(started.get().of(SmallProgramme.ID).blocks()).hasSize(6);
            }
        }

        assertThat(store.findAll(ProgrammeVersion.class)).hasSize(1);
        assertThat(store.findAll(CurrentVersion.class)).hasSize(1);
    }

    @Test
    void seesWithinAMinuteWhatAnotherNodeHasMadeCurrent() {
        MovableClock ownClock = new MovableClock(clock);
        Editions other = KeptProgramme.started(store, blobs, root, ownClock);
        programme.replace(OVERVIEW, "Block 2", "A better title");
        start();

        assertThat(title(other)).isEqualTo("Block 2");
        ownClock.move(Duration.ofMinutes(1));
        assertThat(title(other)).isEqualTo("A better title");
    }

    @Test
    void waitsForTheFilesWhenItIsAskedBeforeTheyAreRead() {
        Editions early = KeptProgramme.notRead(store, blobs, root, clock);

        assertThat(early.programmes()).containsExactly(SmallProgramme.ID);
        assertThat(title(early)).isEqualTo("Block 2");
    }

    @Test
    void findsNoProgrammeThatWasNeverRead() {
        assertThatThrownBy(() -> start().of(ProgrammeId.of("other"))).isInstanceOf(NotFound.class);
        assertThat(start().programmes()).containsExactly(SmallProgramme.ID);
        assertThat(start().of(SmallProgramme.ID).entry(PART)).isPresent();
    }

    private Editions start() {
        return KeptProgramme.started(store, blobs, root, clock);
    }

    private static String title(Editions editions) {
        return editions.of(SmallProgramme.ID).block(2).orElseThrow().summary().title();
    }
}
