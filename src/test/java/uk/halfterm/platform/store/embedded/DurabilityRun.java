package uk.halfterm.platform.store.embedded;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * {@code ./halfterm bench store --durability [--only PART[,PART]]}: the tests of what the store keeps in their long form. Each number
 * can be given as a property instead.
 */
public final class DurabilityRun {

    private static final Map<String, String> LONG_FORM = Map.of(
            "halfterm.kills", "50",
            "halfterm.exchange-kills", "50",
            "halfterm.compaction-kills", "50",
            "halfterm.cut-offs", "300",
            "halfterm.full-disks", "100",
            "halfterm.draws", "6250");

    /** Each round of the last two has a random seed of its own. */
    private enum Part {
        KILLS("embedded.KilledStoreTest"),
        CUT_OFFS("embedded.CutOffWriteTest"),
        COMPACTION("embedded.CompactionTest"),
        DISKS("embedded.FullDiskTest"),
        RACES("embedded.ConcurrentStoreTest"),
        MOVES("moving.KilledExchangeTest"),
        MODEL("embedded.ModelAgreementTest"),
        INDEXES("embedded.IndexAgreementTest");

        private final String test;

        Part(String test) {
            this.test = "uk.halfterm.platform.store." + test;
        }

        private int rounds() {
            return this == MODEL || this == INDEXES ? Integer.getInteger("halfterm.model-rounds", 10) : 1;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static List<Part> named(String names) {
            return Arrays.stream(names.split(",", -1))
                    .map(name -> valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .toList();
        }
    }

    private record Outcome(long passed, long failed, long milliseconds) {}

    private DurabilityRun() {}

    public static void main(String[] arguments) {
        LONG_FORM.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        var parts = List.of(Part.values());
        if (arguments.length > 0) {
            try {
                if (arguments.length != 2 || !arguments[0].equals("--only")) {
                    throw new IllegalArgumentException(String.join(" ", arguments));
                }
                parts = Part.named(arguments[1]);
            } catch (IllegalArgumentException unknown) {
                System.err.println("--durability takes --only with some of " + Arrays.toString(Part.values()));
                System.exit(2);
            }
        }
        System.exit(run(parts) ? 0 : 1);
    }

    private static boolean run(List<Part> parts) {
        var outcomes = new ArrayList<Outcome>();
        for (var part : parts) {
            for (var round = 1; round <= part.rounds(); round++) {
                var outcome = run(part.test);
                System.out.printf(
                        "%s: %d passed, %d failed, %.1f s%n",
                        part.rounds() == 1 ? part : part + " " + round + " of " + part.rounds(),
                        outcome.passed(),
                        outcome.failed(),
                        outcome.milliseconds() / 1e3);
                outcomes.add(outcome);
            }
        }
        var passed = outcomes.stream().mapToLong(Outcome::passed).sum();
        var failed = outcomes.stream().mapToLong(Outcome::failed).sum();
        var seconds = outcomes.stream().mapToLong(Outcome::milliseconds).sum() / 1000;
        System.out.printf("Durability: %d checks passed, %d failed, in %d s%n", passed, failed, seconds);
        return failed == 0 && passed > 0;
    }

    private static Outcome run(String test) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(test))
                                .configurationParameter("jqwik.database", "target/jqwik-database")
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        return new Outcome(
                summary.getTestsSucceededCount(),
                summary.getTotalFailureCount(),
                summary.getTimeFinished() - summary.getTimeStarted());
    }
}
