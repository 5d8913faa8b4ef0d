package uk.halfterm.platform.store;

import java.util.ArrayList;

import com.mongodb.client.MongoClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails the Spring test during which something was sent that the {@link CommandAllowList} or the {@link QueryWatch} objects to. */
final class AllowedCommandsAfterEveryTest implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext context) {
        refuse(context);
    }

    @Override
    public void afterTestClass(TestContext context) {
        refuse(context);
    }

    private static void refuse(TestContext context) {
        var violations = new ArrayList<>(CommandAllowList.EVERYWHERE.takeViolations());
        // A MongoDB explains itself in another way; what it is asked is the same as here.
        if (context.hasApplicationContext() && StoreTestTarget.mongoDb().isEmpty()) {
            var application = context.getApplicationContext();
            application
                    .getBeanProvider(MongoClient.class)
                    .ifAvailable(client -> violations.addAll(
                            application.getBean(QueryWatch.class).takeViolations(client)));
        }
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    "Sent to the store against CommandAllowList or docs/queries.md:\n" + String.join("\n", violations));
        }
    }
}
