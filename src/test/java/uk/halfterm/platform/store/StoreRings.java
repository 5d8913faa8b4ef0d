package uk.halfterm.platform.store;

import java.util.EnumMap;
import java.util.Map;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run which rings of store tests ran on what. Found by the test platform by its name in META-INF/services. */
public final class StoreRings implements TestExecutionListener {

    private static final String EMBEDDED_ONLY = "uk.halfterm.platform.store.embedded";

    private enum Ring {
        A("what the modules keep, export and import, on the embedded store"),
        B("the same on MongoDB 8"),
        C("the embedded store only: kills, full disks, races, indexes, model");

        private final String meaning;

        Ring(String meaning) {
            this.meaning = meaning;
        }
    }

    private record Count(int passed, int failed) {
        private Count plus(Count other) {
            return new Count(passed + other.passed, failed + other.failed);
        }
    }

    /** Shared with the run inside the run that {@link MongoDbTest} makes. */
    private static final Map<Ring, Count> COUNTS = new EnumMap<>(Ring.class);

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var ring = ringOf(test);
        if (test.isTest() && ring != null && result.getStatus() != TestExecutionResult.Status.ABORTED) {
            var passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            synchronized (COUNTS) {
                COUNTS.merge(ring, passed ? new Count(1, 0) : new Count(0, 1), Count::plus);
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        synchronized (COUNTS) {
            if (COUNTS.isEmpty() || System.getProperty(StoreTestTarget.PROPERTY) != null) {
                return;
            }
            System.out.println("== The store tests of this run");
            for (var ring : Ring.values()) {
                System.out.println("== " + ring + "  " + ring.meaning + ": " + told(COUNTS.get(ring)));
            }
        }
    }

    private static String told(Count count) {
        return count == null ? "NOT RUN" : count.passed() + " passed, " + count.failed() + " failed";
    }

    private static Ring ringOf(TestIdentifier test) {
        if (test.getTags().contains(TestTag.create("store"))) {
            return StoreTestTarget.mongoDb().isPresent() ? Ring.B : Ring.A;
        }
        return classOf(test).startsWith(EMBEDDED_ONLY + ".") ? Ring.C : null;
    }

    private static String classOf(TestIdentifier test) {
        return switch (test.getSource().orElse(null)) {
            case MethodSource method -> method.getClassName();
            case ClassSource type -> type.getClassName();
            case null, default -> "";
        };
    }
}
