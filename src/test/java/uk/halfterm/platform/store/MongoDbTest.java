package uk.halfterm.platform.store;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

/**
 * Runs every {@link StoreTest}, export and import again on MongoDB 8, a replica set, where Docker runs. With {@code HALFTERM_TEST_MONGODB_URI} the store
 * tests go to that MongoDB in the first place. Where neither is there it says so, loudly: never silently.
 */
class MongoDbTest {

    @Test
    void keepsEveryStoreTestOnMongoDb() {
        if (StoreTestTarget.mongoDb().isPresent()) {
            say(
                    "The store tests of this run ran on the MongoDB of HALFTERM_TEST_MONGODB_URI, not on the embedded store.");
            return;
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            say(
                    "NOT RUN: the store tests on MongoDB 8. No Docker runs here and HALFTERM_TEST_MONGODB_URI is not set.",
                    "They ran on the embedded store only.");
            Assumptions.abort("No MongoDB to test on");
        }
        try (var mongoDb = new MongoDBContainer("mongo:8").withReplicaSet()) {
            mongoDb.start();
            System.setProperty(StoreTestTarget.PROPERTY, mongoDb.getReplicaSetUrl());
            runAllStoreTests();
        } finally {
            System.clearProperty(StoreTestTarget.PROPERTY);
        }
    }

    private static void runAllStoreTests() {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectPackage("uk.halfterm"))
                                .filters(includeTags("store"))
                                .build(),
                        summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        say("Ran on MongoDB 8: " + summary.getSummary().getTestsSucceededCount() + " store tests passed, "
                + summary.getSummary().getTotalFailureCount() + " failed.");
        assertThat(summary.getSummary().getTestsFoundCount()).isPositive();
        assertThat(summary.getSummary().getTotalFailureCount()).isZero();
    }

    private static void say(String... lines) {
        System.out.println("=".repeat(100));
        for (var line : lines) {
            System.out.println("== " + line);
        }
        System.out.println("=".repeat(100));
    }
}
