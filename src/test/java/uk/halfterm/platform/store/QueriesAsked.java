package uk.halfterm.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down at the end of a run which rows of {@code docs/queries.md} it asked for, so that {@code ./halfterm test} can name those
 * that neither its tests nor its journeys did. Found by the test platform by its name in META-INF/services.
 */
public final class QueriesAsked implements TestExecutionListener {

    private static final Set<String> ASKED = new ConcurrentSkipListSet<>();

    static void add(String query) {
        ASKED.add(query);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (ASKED.isEmpty()) {
            return;
        }
        try {
            var directory = Files.createDirectories(Path.of("target", "queries-asked"));
            Files.write(directory.resolve(ProcessHandle.current().pid() + ".txt"), ASKED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
