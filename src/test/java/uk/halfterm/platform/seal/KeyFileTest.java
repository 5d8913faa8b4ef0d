package uk.halfterm.platform.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.halfterm.platform.start.CannotStart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyFileTest {

    @TempDir
    private Path directory;

    @Test
    void makesAKeyOnceForItsOwnerOnly() throws IOException {
        var made = KeyFile.openOrMake(directory);

        assertThat(KeyFile.openOrMake(directory).ids()).isEqualTo(made.ids()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsSeveralKeysInTheirOrder() {
        var rotated = KeyFile.openOrMake(directory).withNew();

        KeyFile.write(directory, rotated);

        assertThat(KeyFile.find(directory).orElseThrow().ids())
                .isEqualTo(rotated.ids())
                .hasSize(2);
    }

    @Test
    void goesOnAfterAWriteThatWasKilled() throws IOException {
        var kept = KeyFile.openOrMake(directory);
        Files.writeString(directory.resolve(KeyFile.NAME + ".new"), "half a ke");

        assertThat(KeyFile.openOrMake(directory).ids()).isEqualTo(kept.ids());
        KeyFile.write(directory, kept.withNew());

        assertThat(directory.resolve(KeyFile.NAME + ".new")).doesNotExist();
    }

    @Test
    void refusesAFileThatOthersCanRead() throws IOException {
        KeyFile.openOrMake(directory);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFile.openOrMake(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "The sealing keys in " + file() + " are open to others on this machine: chmod 600 " + file());
    }

    @Test
    void neverMakesNewKeysInThePlaceOfOnesThatCannotBeRead() throws IOException {
        KeyFile.openOrMake(directory);
        Files.writeString(file(), "");

        assertThatThrownBy(() -> KeyFile.openOrMake(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessage(file() + " holds no sealing key (docs/security.md).");
        assertThat(file()).isEmptyFile();
    }

    private Path file() {
        return directory.resolve(KeyFile.NAME);
    }
}
