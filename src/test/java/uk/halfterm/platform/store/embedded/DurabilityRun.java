package uk.halfterm.platform.store.embedded;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * {@code ./halfterm bench store --durability}: the tests of what the store keeps in their long form. 50 kills while it writes, 50
 * while it compacts, 100 full disks, 100,000 numbers drawn by 16 threads, ten rounds of random operations. Each number can be given
 * as a property instead.
 */
public final class DurabilityRun {

    private static final Map<String, String> LONG_FORM = Map.of(
            "halfterm.kills", "50",
            "halfterm.compaction-kills", "50",
            "halfterm.full-disks", "100",
            "halfterm.draws", "6250");

    private DurabilityRun() {}

    public static void main(String[] arguments) {
        LONG_FORM.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        var tests = new ArrayList<Class<?>>(
                List.of(KilledStoreTest.class, CompactionTest.class, FullDiskTest.class, ConcurrentStoreTest.class));
        var rounds = Integer.getInteger("halfterm.model-rounds", 10);
        tests.addAll(Collections.nCopies(rounds, ModelAgreementTest.class)); // each with a random seed of its own
        tests.addAll(Collections.nCopies(rounds, IndexAgreementTest.class));

        var passed = 0L;
        var failed = 0L;
        for (var test : tests) {
            var summary = run(test);
            passed += summary.getTestsSucceededCount();
            failed += summary.getTotalFailureCount();
        }
        System.out.printf("Durability: %d checks passed, %d failed%n", passed, failed);
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }

    private static TestExecutionSummary run(Class<?> test) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(test))
                                .configurationParameter("jqwik.database", "target/jqwik-database")
                                .build(),
                        listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.out.printf(
                "%s: %d passed, %d failed, %d s%n",
                test.getSimpleName(),
                summary.getTestsSucceededCount(),
                summary.getTotalFailureCount(),
                (summary.getTimeFinished() - summary.getTimeStarted()) / 1000);
        return summary;
    }
}
