package uk.halfterm.platform.store.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;

import com.mongodb.MongoCredential;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each command in: refuses what the store does not do, commits what writes, mends what the library answers amiss. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBackend.class);

    private static final int READ_ATTEMPTS = 3;

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findAndModify",
            "create",
            "createIndexes",
            "drop",
            "dropIndexes",
            "dropDatabase");

    private final DataFile file;
    private final GroupCommit commit;
    /** Readers work side by side; nobody reads while the file is opened again. */
    private final ReadWriteLock opening = new ReentrantReadWriteLock();

    private final Cursors cursors = new Cursors(getCursorRegistry());
    private final SigningIn signingIn = new SigningIn();

    EmbeddedBackend(DataFile file, boolean forceToDisk) {
        this.file = file;
        commit = new GroupCommit(file, forceToDisk, this::reopen);
        openDatabases();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new EmbeddedDatabase(name, file.store(), getCursorRegistry(), cursors);
    }

    private void openDatabases() {
        EmbeddedDatabase.namesIn(file.store()).forEach(this::resolveDatabase);
    }

    /** After a commit that failed: what the file holds, and nothing of what was not committed. */
    private void reopen() {
        opening.writeLock().lock();
        try {
            super.close(); // only forgets the databases
            file.reopen();
            openDatabases();
        } finally {
            opening.writeLock().unlock();
        }
    }

    MongoCredential credential() {
        return signingIn.credential();
    }

    boolean isOnDisk() {
        return file.store().isPersistent();
    }

    /** Writes a copy of the file as it is at one moment; writers wait meanwhile, readers do not. */
    void copyTo(Path copy) {
        commit.atRest(() -> file.copyTo(copy));
    }

    /** Turns every failure into an error reply here: the library would log the whole command, with people's data in it. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException refused) {
            return errorReply(refused);
        } catch (RuntimeException failure) {
            var command = message.getDocument().keySet().iterator().next();
            LOG.error(
                    "The embedded store failed on {}: {}",
                    command,
                    failure.getClass().getName());
            LOG.debug("The failure in full", failure);
            return errorReply(new MongoServerError(1, "InternalError", "The embedded store failed on " + command));
        }
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document request) {
        var signIn = signingIn.answer(channel, command, request);
        if (signIn.isPresent()) {
            return signIn.get();
        }
        if (!Refusal.GREETINGS.contains(command)) {
            signingIn.requireSignedIn(channel, command);
        }
        Refusal.check(command, request);
        Conditions.takeApart(command, request);
        return WRITES.contains(command)
                ? commit.write(() -> write(channel, database, command, request))
                : readOpen(channel, database, command, request);
    }

    private Document readOpen(Channel channel, String database, String command, Document request) {
        for (var attempt = 1; ; attempt++) {
            opening.readLock().lock();
            try {
                return read(channel, database, command, request);
            } catch (RuntimeException failure) {
                // A commit has failed while this was read; its thread opens the file again.
                if (!file.store().isClosed() || attempt == READ_ATTEMPTS) {
                    throw failure;
                }
            } finally {
                opening.readLock().unlock();
            }
            commit.awaitOpen();
        }
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new MongoServerError(352, "UnsupportedOpQueryCommand", "Unsupported OP_QUERY command: find");
    }

    /** The library's way in for a question of the old protocol, which does not say who asks. */
    @Override
    public Document getServerStatus() {
        throw SigningIn.unauthorized("serverStatus");
    }

    /** As {@link #getServerStatus}. */
    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        throw SigningIn.unauthorized("currentOp");
    }

    private Document read(Channel channel, String database, String command, Document request) {
        return switch (command) {
            case "hello", "isMaster", "ismaster" -> hello(channel, database);
            case "listDatabases" -> listDatabases();
            case "serverStatus" -> super.getServerStatus();
            case "find" -> {
                if (Utils.isTrue(request.get("singleBatch"))) {
                    request.remove("batchSize");
                } else {
                    request.putIfAbsent("batchSize", Cursors.BATCH_DOCUMENTS);
                }
                yield plainly(channel, database, command, request);
            }
            case "getMore" -> {
                request.putIfAbsent("batchSize", Cursors.BATCH_DOCUMENTS);
                yield plainly(channel, database, command, request);
            }
            case "aggregate" -> {
                var counted = database(database).counted(request);
                yield counted != null
                        ? counted
                        : inBatches(LeadingStages.during(
                                database, request, () -> plainly(channel, database, command, request)));
            }
            case "explain" -> database(database).explained(request);
            case "distinct" -> withoutMissing(plainly(channel, database, command, request));
            case "listCollections" -> only(request, plainly(channel, database, command, request));
            default -> plainly(channel, database, command, request);
        };
    }

    private Document write(Channel channel, String database, String command, Document request) {
        return switch (command) {
            case "insert" -> {
                request.putIfAbsent("ordered", true);
                yield counted(request, plainly(channel, database, command, request));
            }
            case "update" -> update(channel, database, request);
            case "dropIndexes" -> database(database).dropIndexes(request);
            default -> plainly(channel, database, command, request);
        };
    }

    private EmbeddedDatabase database(String name) {
        return (EmbeddedDatabase) resolveDatabase(name);
    }

    private Document plainly(Channel channel, String database, String command, Document request) {
        return super.handleCommand(channel, database, command, request);
    }

    private Document hello(Channel channel, String database) {
        var reply = super.handleCommand(channel, database, "ismaster", new Document("ismaster", 1));
        reply.put("isWritablePrimary", true);
        reply.put("helloOk", true);
        reply.put("readOnly", false);
        return reply;
    }

    /** The library would open every database a second time over the same maps. */
    private Document listDatabases() {
        var names = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("sizeOnDisk", 0L).append("empty", false))
                .collect(Collectors.toList());
        var reply = new Document("databases", names);
        Utils.markOkay(reply);
        return reply;
    }

    /** The library takes an element of a list without the field for a value. */
    private static Document withoutMissing(Document reply) {
        if (reply.get("values") instanceof Collection<?> values) {
            reply.put(
                    "values",
                    values.stream().filter(value -> !(value instanceof Missing)).collect(Collectors.toList()));
        }
        return reply;
    }

    /** An aggregate's whole result as a first batch and a cursor for the rest. */
    private Document inBatches(Document reply) {
        if (reply.get("cursor") instanceof Document cursor && cursor.get("firstBatch") instanceof List<?> everything) {
            var documents = everything.stream().map(Document.class::cast).toList();
            documents.forEach(DocumentSize::check);
            var first = cursors.firstBatch(documents, Cursors.BATCH_DOCUMENTS);
            cursor.put("id", first.getCursorId());
            cursor.put("firstBatch", first.collectDocuments());
        }
        return reply;
    }

    private static Document only(Document request, Document reply) {
        if (request.get("filter") instanceof Document filter
                && filter.get("name") instanceof String name
                && reply.get("cursor") instanceof Document cursor
                && cursor.get("firstBatch") instanceof List<?> all) {
            cursor.put(
                    "firstBatch",
                    all.stream()
                            .filter(collection -> name.equals(((Document) collection).get("name")))
                            .toList());
        }
        return reply;
    }

    /** The number of documents that went in; the library answers how many were asked for. */
    private static Document counted(Document request, Document reply) {
        if (reply.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && errors.getFirst() instanceof Document first
                && request.get("documents") instanceof List<?> documents) {
            reply.put(
                    "n", Utils.isTrue(request.get("ordered")) ? first.get("index") : documents.size() - errors.size());
        }
        return reply;
    }

    /** One update after the other; an ordered list stops at the first error, which the library's does not. */
    private Document update(Channel channel, String database, Document request) {
        var ordered = !request.containsKey("ordered") || Utils.isTrue(request.get("ordered"));
        var updates = list(request.get("updates"));
        var upserted = new ArrayList<Document>();
        var errors = new ArrayList<Document>();
        var matched = 0;
        var modified = 0;
        for (var index = 0; index < updates.size() && (errors.isEmpty() || !ordered); index++) {
            var single = request.clone();
            single.put("updates", List.of(updates.get(index)));
            var reply = plainly(channel, database, "update", single);
            matched += number(reply.get("n"));
            modified += number(reply.get("nModified"));
            upserted.addAll(at(index, reply.get("upserted")));
            errors.addAll(at(index, reply.get("writeErrors")));
        }
        var reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put("writeErrors", errors);
        }
        Utils.markOkay(reply);
        return reply;
    }

    private static List<Document> at(int index, @Nullable Object details) {
        return list(details).stream()
                .map(detail -> withCode(((Document) detail).append("index", index)))
                .toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof Collection<?> elements ? List.copyOf(elements) : List.of();
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : 0;
    }

    private static Document errorReply(MongoServerException refused) {
        var reply = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            reply.put("code", error.getCode());
            reply.putIfNotNull("codeName", error.getCodeName());
        }
        return withCode(reply);
    }

    /** For a value that $addToSet cannot add to, the library has a code that MongoDB no longer uses. */
    private static Document withCode(Document error) {
        return Objects.equals(error.get("code"), 10141)
                ? error.append("code", 2).append("codeName", "BadValue")
                : error;
    }

    @Override
    public void close() {
        super.close();
        file.close();
    }
}
