package uk.halfterm.platform.store;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Hears what Halfterm itself asks of the store of one Spring context, and afterwards has the store explain it: each query must be on
 * {@code docs/queries.md}, with the index that serves it and with why its order does not show where it has none. What tests ask
 * for themselves is not heard.
 */
final class QueryWatch implements CommandListener {

    private static final Set<String> COMMANDS =
            Set.of("find", "aggregate", "count", "distinct", "update", "delete", "findAndModify");
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("$db", "lsid", "$readPreference", "$clusterTime", "writeConcern", "txnNumber", "apiVersion");

    /** Collections that only a test has, asked by Halfterm's own code. */
    private static final Set<String> OF_TESTS = Set.of("parcels");

    private static final BsonDocumentCodec BSON = new BsonDocumentCodec();
    private static final StackWalker STACK = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private record Heard(String database, BsonDocument command) {}

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        try {
            if (COMMANDS.contains(event.getCommandName()) && isAskedByHalfterm()) {
                QueryShape.singles(event.getCommand()).forEach(single -> hear(event.getDatabaseName(), single));
            }
        } catch (RuntimeException failure) {
            // The driver would log and forget it.
            failures.add("the watch failed on " + event.getCommand() + ": " + failure);
        }
    }

    /** An index may change its ways while the collection fills, so a question is looked at again: the 2nd, 4th, 8th time ... */
    private void hear(String database, BsonDocument command) {
        var shape = QueryShape.of(command);
        QueriesAsked.add(shape.toString());
        if (!OF_TESTS.contains(shape.collection())
                && Integer.bitCount(times.merge(shape.toString(), 1, Integer::sum)) == 1) {
            heard.add(new Heard(database, copied(command)));
        }
    }

    /** The driver takes back the memory that a command lies in. */
    private static BsonDocument copied(BsonDocument command) {
        return new RawBsonDocument(command, BSON).decode(BSON);
    }

    /** Whether the nearest of our classes is not one of the tests. */
    private static boolean isAskedByHalfterm() {
        return STACK.walk(frames -> frames.map(StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("uk.halfterm.") && type != QueryWatch.class)
                .map(type -> type.getProtectionDomain().getCodeSource())
                .filter(Objects::nonNull) // proxies have none
                .findFirst()
                .map(source -> !source.getLocation().getPath().contains("test-classes"))
                .orElse(false));
    }

    /** What is wrong with the questions heard since the last call. */
    List<String> takeViolations(MongoClient client) {
        var violations = new ArrayList<String>();
        for (var failure = failures.poll(); failure != null; failure = failures.poll()) {
            violations.add(failure);
        }
        for (var next = heard.poll(); next != null; next = heard.poll()) {
            var shape = QueryShape.of(next.command());
            violations.addAll(QueryPage.ACCEPTED.objections(shape, planOf(next, client)));
        }
        return violations;
    }

    private static QueryPlan planOf(Heard heard, MongoClient client) {
        var command = heard.command();
        OF_THE_CONNECTION.forEach(command::remove);
        var reply = client.getDatabase(heard.database())
                .runCommand(new BsonDocument("explain", command).append("verbosity", new BsonString("queryPlanner")));
        return QueryPlan.of(reply.get("queryPlanner", Document.class).get("winningPlan", Document.class));
    }
}
