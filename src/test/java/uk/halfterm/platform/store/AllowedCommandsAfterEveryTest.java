package uk.halfterm.platform.store;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails the Spring test during which something off the {@link CommandAllowList} was sent. */
final class AllowedCommandsAfterEveryTest implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext context) {
        refuse();
    }

    @Override
    public void afterTestClass(TestContext context) {
        refuse();
    }

    private static void refuse() {
        var violations = CommandAllowList.EVERYWHERE.takeViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("Sent to the store, but not on the list of CommandAllowList: " + violations);
        }
    }
}
