package uk.halfterm.platform.store.embedded;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Opens a store, which compacts it, and closes it; says before and after. */
final class StoreOpener {

    private StoreOpener() {}

    public static void main(String[] arguments) {
        var log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        log.println("opening");
        try (var store = EmbeddedStore.open(Path.of(arguments[0]), false)) {
            log.println(store.uri());
        }
        log.println("closed");
    }
}
