package uk.halfterm.platform.store;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

/** The {@link CommandAllowList} for a client that no Spring test makes. */
public final class AllowedCommands implements CommandListener {

    private final Collection<String> violations = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        violations.addAll(CommandAllowList.violationsOf(event.getCommand()));
    }

    public Collection<String> violations() {
        return violations;
    }
}
