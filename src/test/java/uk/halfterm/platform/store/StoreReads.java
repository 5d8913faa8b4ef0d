package uk.halfterm.platform.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts what a portal reads from its store while it answers requests, by collection and command. What it does beside them (the outbox
 * looks every two seconds) is left out.
 */
public final class StoreReads implements CommandListener {

    private static final Set<String> COMMANDS = Set.of("find", "count", "aggregate", "distinct", "getMore");

    private final Map<String, Integer> times = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var command = event.getCommandName();
        // The driver sends from the thread that asks.
        if (COMMANDS.contains(command) && RequestContextHolder.getRequestAttributes() != null) {
            var document = event.getCommand();
            var collection = document.getString(command.equals("getMore") ? "collection" : command);
            times.merge(collection.getValue() + " " + command, 1, Integer::sum);
        }
    }

    /** How often each collection was read in which way, since the start. */
    public Map<String, Integer> soFar() {
        return new TreeMap<>(times);
    }

    /** What came to it between two looks. */
    public static Map<String, Integer> between(Map<String, Integer> earlier, Map<String, Integer> later) {
        var read = new TreeMap<>(later);
        earlier.forEach((what, before) -> read.merge(what, -before, Integer::sum));
        read.values().removeIf(times -> times == 0);
        return read;
    }
}
