package uk.halfterm.platform.store.embedded;

import java.util.Optional;
import java.util.Set;

import com.mongodb.MongoCredential;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/** Lets nobody do anything but the handshake until the connection has proven that it knows the store's secret. */
final class SigningIn {

    private static final String BEGIN = "saslStart";
    private static final String END = "saslContinue";
    private static final Set<String> COMMANDS = Set.of(BEGIN, END);

    /** All that is known of a connection, kept with the connection itself. */
    private static final AttributeKey<ScramSecret.Conversation> CONVERSATION =
            AttributeKey.valueOf(SigningIn.class, "conversation");

    private final ScramSecret secret = new ScramSecret();

    MongoCredential credential() {
        return secret.credential();
    }

    /** The answer to a command of the sign-in itself; empty for every other one. */
    Optional<Document> answer(Channel connection, String command, Document request) {
        return COMMANDS.contains(command) ? Optional.of(converse(connection, command, request)) : Optional.empty();
    }

    void requireSignedIn(Channel connection, String command) {
        if (!isSignedIn(connection)) {
            throw unauthorized(command);
        }
    }

    static boolean isSignedIn(Channel connection) {
        var conversation = connection.attr(CONVERSATION).get();
        return conversation != null && conversation.isSignedIn();
    }

    static MongoServerError unauthorized(String command) {
        return new MongoServerError(13, "Unauthorized", "command " + command + " requires authentication");
    }

    private Document converse(Channel connection, String command, Document request) {
        if (!(request.get("payload") instanceof BinData message)) {
            throw failed();
        }
        var begins = command.equals(BEGIN);
        if (begins) {
            if (!ScramSecret.MECHANISM.equals(request.get("mechanism"))) {
                throw failed();
            }
            connection.attr(CONVERSATION).set(secret.conversation());
        }
        var conversation = connection.attr(CONVERSATION).get();
        if (conversation == null) {
            throw failed();
        }
        var answer = (begins ? conversation.begin(message.getData()) : conversation.end(message.getData()))
                .orElseThrow(SigningIn::failed);
        var reply = new Document("conversationId", 1).append("done", !begins).append("payload", new BinData(answer));
        Utils.markOkay(reply);
        return reply;
    }

    private static MongoServerError failed() {
        return new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
    }
}
