package uk.halfterm.platform.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.platform.seal.KeyRing;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.platform.store.embedded.EmbeddedStore;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts the store's part of the application, in this process and in others, over directories that stay. */
class StartTest {

    sealed interface Pet {
        @TypeAlias("test.cat")
        record Cat(int lives) implements Pet {}

        @TypeAlias("test.dog")
        record Dog(String trick) implements Pet {}
    }

    @Document("owners")
    record Owner(@Id String id, List<Pet> pets) {}

    @TempDir
    private Path directory;

    /** What another process starts. */
    static final class Store {
        public static void main(String[] arguments) {
            SpringApplication.run(StoreSlice.class, arguments);
        }
    }

    @Test
    void readsAliasesThatItHasNotWrittenItself() {
        var owner = new Owner("o-1", List.of(new Pet.Cat(9), new Pet.Dog("roll")));
        try (var context = started()) {
            context.getBean(MongoOperations.class).insert(owner);
        }

        try (var fresh = started()) {
            var store = fresh.getBean(MongoOperations.class);
            assertThat(store.findById("o-1", Owner.class)).isEqualTo(owner);
            assertThat(store.getCollection("owners").find().first().getList("pets", org.bson.Document.class))
                    .extracting(pet -> pet.getString("_class"))
                    .containsExactly("test.cat", "test.dog");
        }
    }

    @Test
    void keepsItsFileForItsOwnerOnly() throws IOException {
        started().close();

        var file = directory.resolve("data/halfterm.store");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void saysInOneLineThatAnotherHalftermUsesTheDirectory() throws Exception {
        try (var other = EmbeddedStore.open(directory.resolve("data"), false)) {
            assertThat(other.uri()).startsWith("mongodb://127.0.0.1:");

            assertThat(linesOfFailedStart())
                    .containsExactly("Another Halfterm is using the data directory " + directory.resolve("data")
                            + ". Stop it, or give this one its own directory.");
        }
    }

    @Test
    void saysInOneLineThatTheDirectoryCannotBeWritten() throws Exception {
        Files.writeString(directory.resolve("data"), "a file where the directory should be");

        assertThat(linesOfFailedStart())
                .containsExactly("The data directory " + directory.resolve("data")
                        + " cannot be written to. Choose another or change its permissions.");
    }

    @Test
    void saysInOneLineThatTheStoreIsNoStore() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/halfterm.store"), "not a store".repeat(2000));

        assertThat(linesOfFailedStart()).singleElement().asString().contains("cannot be read");
    }

    @Test
    void refusesInProductionWhatIsForOneMachine() throws Exception {
        assertThat(linesOfFailedStart("--spring.profiles.active=prod"))
                .containsExactly("The prod profile refuses the embedded store: name a MongoDB in spring.mongodb.uri.");
        assertThat(linesOfFailedStart(
                        "--spring.profiles.active=prod",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:1/halfterm",
                        "--halfterm.today=2024-01-08"))
                .containsExactly("The prod profile refuses halfterm.today: the clock is the real one in production.");
        assertThat(linesOfFailedStart(
                        "--spring.profiles.active=prod",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:1/halfterm",
                        "--halfterm.demonstration=true"))
                .containsExactly("The prod profile refuses demonstration data: remove halfterm.demonstration.");
        assertThat(linesOfFailedStart(
                        "--spring.profiles.active=prod", "--spring.mongodb.uri=mongodb://127.0.0.1:1/halfterm"))
                .containsExactly("A portal on a MongoDB needs sealing keys, the same for all its nodes: set "
                        + "HALFTERM_SEALINGKEYS (docs/security.md).");
    }

    @Test
    void opensAfterARestartWhatItSealed() {
        Sealed sealed;
        try (var context = started()) {
            sealed = context.getBean(Seal.class).seal("about Year 9", "test/1");
        }

        try (var fresh = started()) {
            assertThat(fresh.getBean(Seal.class).open(sealed, "test/1")).isEqualTo("about Year 9");
        }
        assertThat(directory.resolve("data/halfterm.keys")).isRegularFile();
    }

    @Test
    void sealsWithTheKeysOfTheEnvironmentWhereThereAreAny() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        try (var context = started("--halfterm.sealing-keys=" + key)) {
            var sealed = context.getBean(Seal.class).seal("about Year 9", "test/1");

            assertThat(new Seal(KeyRing.parse(key, "test")).open(sealed, "test/1"))
                    .isEqualTo("about Year 9");
        }
        assertThat(directory.resolve("data/halfterm.keys")).doesNotExist();
    }

    @Test
    void saysInOneLineThatTheKeysOfTheEnvironmentAreNone() throws Exception {
        assertThat(linesOfFailedStart(Map.of("HALFTERM_SEALINGKEYS", "c2hvcnQ=")))
                .containsExactly(
                        "HALFTERM_SEALINGKEYS holds a sealing key that is not of 32 bytes (docs/security.md).");
    }

    @Test
    void saysInOneLineThatTodayIsNoDate() throws Exception {
        assertThat(linesOfFailedStart("--halfterm.today=tomorrow"))
                .containsExactly("\"tomorrow\" is not a date. Write today as year-month-day, like 2024-01-08.");
    }

    private org.springframework.context.ConfigurableApplicationContext started(String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("--halfterm.data=" + directory.resolve("data"));
        all.add("--halfterm.store-fsync=false");
        return new SpringApplicationBuilder(StoreSlice.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    /** What a process that cannot start prints on standard error; it ends with a code that is not zero. */
    private List<String> linesOfFailedStart(String... arguments) throws IOException, InterruptedException {
        return linesOfFailedStart(Map.of(), arguments);
    }

    private List<String> linesOfFailedStart(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of("--spring.main.web-application-type=none", "--halfterm.data=" + directory.resolve("data")));
        words.addAll(List.of(arguments));
        var errors = directory.resolve("errors");
        var command = OtherProcess.of(Store.class, words.toArray())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile());
        command.environment().putAll(environment);
        var process = command.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ends").isTrue();
            assertThat(process.exitValue()).isNotZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(errors, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("WARNING: ")) // the virtual machine's own, of libraries' native access
                .toList();
    }
}
