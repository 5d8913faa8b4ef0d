package uk.halfterm.platform.store.embedded;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Any process of the machine reaches the store's port; only who knows the secret of this opening gets anything but the handshake. */
class SigningInTest {

    private static final EmbeddedStore STORE = EmbeddedStore.inMemory();

    @AfterAll
    static void close() {
        STORE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping",
                "buildInfo",
                "endSessions",
                "connectionStatus",
                "serverStatus",
                "dbStats",
                "collStats",
                "listDatabases",
                "listCollections",
                "listIndexes",
                "create",
                "createIndexes",
                "drop",
                "dropIndexes",
                "dropDatabase",
                "find",
                "getMore",
                "killCursors",
                "count",
                "distinct",
                "explain",
                "aggregate",
                "insert",
                "update",
                "delete",
                "findAndModify",
                "whatsmyuri",
                "getLog",
                "hostInfo",
                "shutdown",
                "renameCollection",
                "noSuchCommand"
            })
    void refusesEveryCommandOfAStranger(String command) {
        try (var stranger = client(null)) {
            assertThatThrownBy(() -> stranger.getDatabase("admin")
                            .runCommand(new Document(command, "accounts")
                                    .append("filter", new Document())
                                    .append("cursor", new Document())))
                    .isInstanceOfSatisfying(
                            MongoCommandException.class,
                            refused -> assertThat(refused.getErrorCode()).isEqualTo(13));
        }
    }

    @Test
    void letsNobodyReadOrWriteWithoutTheSecret() {
        try (var portal = STORE.connect();
                var stranger = client(null)) {
            var accounts = portal.getDatabase("halfterm").getCollection("accounts");
            accounts.insertOne(new Document("_id", "ada").append("password", "hash"));

            var seen = stranger.getDatabase("halfterm").getCollection("accounts");
            assertThatThrownBy(() -> seen.find().first()).isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> seen.insertOne(new Document("_id", "eve")))
                    .isInstanceOf(MongoCommandException.class);
            assertThatThrownBy(() -> seen.deleteMany(new Document())).isInstanceOf(MongoCommandException.class);

            assertThat(accounts.find()).containsExactly(new Document("_id", "ada").append("password", "hash"));
        }
    }

    @Test
    void refusesAWrongSecretAndAnotherUser() {
        var own = STORE.credential();
        var wrong = List.of(
                MongoCredential.createScramSha256Credential(own.getUserName(), "admin", "guess".toCharArray()),
                MongoCredential.createScramSha256Credential("root", "admin", own.getPassword()),
                MongoCredential.createScramSha1Credential(own.getUserName(), "admin", own.getPassword()),
                MongoCredential.createPlainCredential(own.getUserName(), "admin", own.getPassword()));

        for (var credential : wrong) {
            try (var stranger = client(credential)) {
                assertThatThrownBy(() -> stranger.getDatabase("halfterm").runCommand(new Document("ping", 1)))
                        .as(String.valueOf(credential.getMechanism()))
                        .isInstanceOf(MongoSecurityException.class)
                        .rootCause()
                        .isInstanceOfSatisfying(
                                MongoCommandException.class,
                                refused -> assertThat(refused.getErrorCode()).isEqualTo(18));
            }
        }
    }

    @Test
    void refusesTheSecretOfAnotherOpening() {
        try (var other = EmbeddedStore.inMemory();
                var stranger = client(other.credential())) {
            assertThatThrownBy(() -> stranger.getDatabase("halfterm").runCommand(new Document("ping", 1)))
                    .isInstanceOf(MongoSecurityException.class);
        }
    }

    @Test
    void answersTheHandshakeToEverybodyAndNothingWithinIt() throws IOException {
        try (var wire = new Wire()) {
            assertThat(wire.ask(new BsonDocument("hello", new BsonInt32(1)))
                            .getNumber("ok")
                            .intValue())
                    .isEqualTo(1);
            assertThat(codeOf(wire.ask(new BsonDocument("find", new BsonString("accounts")))))
                    .isEqualTo(13);
        }
    }

    @Test
    void knowsOneConnectionFromAnother() throws IOException {
        try (var portal = STORE.connect();
                var wire = new Wire()) {
            portal.getDatabase("halfterm").runCommand(new Document("ping", 1));

            assertThat(codeOf(wire.ask(new BsonDocument("ping", new BsonInt32(1)))))
                    .isEqualTo(13);
        }
    }

    @Test
    void takesNoProofThatWasHeardBefore() throws IOException {
        BsonDocument proof;
        try (var listenedTo = new Wire()) {
            proof = listenedTo.signIn();
            assertThat(listenedTo
                            .ask(new BsonDocument("ping", new BsonInt32(1)))
                            .getNumber("ok")
                            .intValue())
                    .isEqualTo(1);
        }

        try (var stranger = new Wire()) {
            stranger.ask(begin("n,,n=halfterm,r=" + Wire.NONCE));
            assertThat(codeOf(stranger.ask(proof))).isEqualTo(18);
            assertThat(codeOf(stranger.ask(new BsonDocument("ping", new BsonInt32(1)))))
                    .isEqualTo(13);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n,,n=halfterm",
                "n,,n=halfterm,r=",
                "y,,n=halfterm,r=abc",
                "n,,n=root,r=abc",
                "n,,n=halfterm,r=abc,x=1",
                "c=biws,r=abc,p=AAAA",
                "\u0000"
            })
    void refusesABeginningThatMakesNoSense(String message) throws IOException {
        try (var wire = new Wire()) {
            assertThat(codeOf(wire.ask(begin(message)))).isEqualTo(18);
            assertThat(codeOf(wire.ask(proof("c=biws,r=abc,p=AAAA")))).isEqualTo(18);
            assertThat(codeOf(wire.ask(new BsonDocument("ping", new BsonInt32(1)))))
                    .isEqualTo(13);
        }
    }

    @Test
    void asksForTheProofOfThisConversation() throws IOException {
        try (var wire = new Wire()) {
            assertThat(codeOf(wire.ask(proof("c=biws,r=abc,p=AAAA")))).isEqualTo(18);

            for (var wrong : List.of("p=AAAA", "c=biws,r=%s,p=!", "c=biws,r=%s,p=AAAA", "c=biws,r=other,p=AAAA")) {
                var nonce = nonceIn(wire.ask(begin("n,,n=halfterm,r=" + Wire.NONCE)));
                assertThat(nonce).startsWith(Wire.NONCE).hasSizeGreaterThan(Wire.NONCE.length() + 30);
                assertThat(codeOf(wire.ask(proof(wrong.formatted(nonce)))))
                        .as(wrong)
                        .isEqualTo(18);
                assertThat(codeOf(wire.ask(new BsonDocument("ping", new BsonInt32(1)))))
                        .isEqualTo(13);
            }
        }
    }

    @Test
    void takesNoProofWithANonceThatIsNotItsOwn() throws IOException {
        try (var wire = new Wire()) {
            var proof = Wire.proofFor(wire.begins(), "r=" + Wire.NONCE);

            assertThat(codeOf(wire.ask(proof))).isEqualTo(18);
        }
    }

    /** The library ends the connection; it answers {@code ping} by itself, which says nothing of the store. */
    @Test
    void leavesTheOldProtocolNothingButTheHandshake() throws IOException {
        try (var wire = new Wire()) {
            assertThat(wire.askOld("admin.$cmd", "isMaster").getNumber("ok").intValue())
                    .isEqualTo(1);
        }
        for (var command :
                List.of("serverStatus", "listDatabases", "find", "insert", "dropDatabase", "whatsmyuri", "saslStart")) {
            assertThatThrownBy(() -> askOld("halfterm.$cmd", command))
                    .as(command)
                    .isInstanceOf(EOFException.class);
        }
        assertThatThrownBy(() -> askOld("admin.$cmd.sys.inprog", "all")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> askOld("halfterm.accounts", "_id")).isInstanceOf(EOFException.class);
    }

    private static void askOld(String collection, String command) throws IOException {
        try (var wire = new Wire()) {
            wire.askOld(collection, command);
        }
    }

    @Test
    void takesLongMessagesOnlyOfWhoHasSignedIn() throws IOException {
        var client = new BsonDocument("platform", new BsonString("x".repeat(1_000_000)));
        var command = new BsonDocument("hello", new BsonInt32(1)).append("client", client);
        try (var wire = new Wire()) {
            wire.signIn();
            assertThat(wire.ask(command).getNumber("ok").intValue()).isEqualTo(1);
        }

        try (var stranger = new Wire()) {
            assertThatThrownBy(() -> stranger.ask(command)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void printsTheSecretNowhere() {
        var secret = new String(STORE.credential().getPassword());

        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(STORE.uri()).doesNotContain(secret);
        assertThat(STORE.credential().toString()).doesNotContain(secret);
        assertThat(MongoClientSettings.builder()
                        .credential(STORE.credential())
                        .build()
                        .toString())
                .doesNotContain(secret);
    }

    private static int codeOf(BsonDocument reply) {
        assertThat(reply.getNumber("ok").intValue()).as(reply.toJson()).isZero();
        return reply.getNumber("code").intValue();
    }

    private static String nonceIn(BsonDocument reply) {
        var message = new String(reply.getBinary("payload").getData(), StandardCharsets.UTF_8);
        return message.substring(2, message.indexOf(",s="));
    }

    private static BsonDocument begin(String message) {
        return new BsonDocument("saslStart", new BsonInt32(1))
                .append("mechanism", new BsonString("SCRAM-SHA-256"))
                .append("payload", new BsonBinary(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static BsonDocument proof(String message) {
        return new BsonDocument("saslContinue", new BsonInt32(1))
                .append("conversationId", new BsonInt32(1))
                .append("payload", new BsonBinary(message.getBytes(StandardCharsets.UTF_8)));
    }

    private static MongoClient client(MongoCredential credential) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(STORE.uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
        return MongoClients.create((credential == null ? settings : settings.credential(credential)).build());
    }

    /** One connection as the wire has it, without a driver. */
    private static final class Wire implements AutoCloseable {

        static final String NONCE = "rOprNGfwEbeRWgbNEkqO";

        private static final int OP_REPLY_HEAD = 20;
        private static final int OP_QUERY = 2004;
        private static final int OP_MSG = 2013;

        private final Socket socket;
        private final DataInputStream in;

        Wire() throws IOException {
            var address = new ServerAddress(
                    new ConnectionString(STORE.uri()).getHosts().getFirst());
            socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.setSoTimeout(10_000);
            in = new DataInputStream(socket.getInputStream());
        }

        BsonDocument ask(BsonDocument command) throws IOException {
            var document = bytes(command.clone().append("$db", new BsonString("admin")));
            var body = new byte[5 + document.length];
            little(body).putInt(0).put((byte) 0).put(document);
            return answer(OP_MSG, body, 5);
        }

        BsonDocument askOld(String collection, String command) throws IOException {
            var name = (collection + "\0").getBytes(StandardCharsets.UTF_8);
            var document = bytes(new BsonDocument(command, new BsonString("accounts")));
            var body = new byte[4 + name.length + 8 + document.length];
            little(body).putInt(0).put(name).putInt(0).putInt(-1).put(document);
            return answer(OP_QUERY, body, OP_REPLY_HEAD);
        }

        /** As the portal's driver does; the proof that was sent. */
        BsonDocument signIn() throws IOException {
            var server = begins();
            var proof = proofFor(server, server.split(",", 2)[0]);
            assertThat(ask(proof).getBoolean("done").getValue()).isTrue();
            return proof;
        }

        /** What the store answers to the first message. */
        String begins() throws IOException {
            var reply = ask(begin("n,,n=halfterm,r=" + NONCE));
            return new String(reply.getBinary("payload").getData(), StandardCharsets.UTF_8);
        }

        /** The right proof, of whichever nonce. */
        static BsonDocument proofFor(String server, String nonce) {
            var bare = "c=biws," + nonce;
            var password = new String(STORE.credential().getPassword());
            return proof(bare + ",p="
                    + ClientProof.of(
                            password, server.split(",[si]=", 3), "n=halfterm,r=" + NONCE + "," + server + "," + bare));
        }

        private BsonDocument answer(int code, byte[] body, int head) throws IOException {
            var message = new byte[16 + body.length];
            little(message)
                    .putInt(message.length)
                    .putInt(1)
                    .putInt(0)
                    .putInt(code)
                    .put(body);
            socket.getOutputStream().write(message);
            var length = Integer.reverseBytes(in.readInt());
            var rest = in.readNBytes(length - Integer.BYTES);
            return new RawBsonDocument(rest, 12 + head, rest.length - 12 - head);
        }

        private static ByteBuffer little(byte[] bytes) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static byte[] bytes(BsonDocument document) {
            var encoded = new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer();
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** The client's half of RFC 5802, written a second time from its text. */
    private static final class ClientProof {

        static String of(String password, String[] serverFirst, String both) {
            try {
                var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(
                                password.toCharArray(),
                                Base64.getDecoder().decode(serverFirst[1]),
                                Integer.parseInt(serverFirst[2]),
                                256))
                        .getEncoded();
                var clientKey = hmac(salted, "Client Key");
                var signature = hmac(MessageDigest.getInstance("SHA-256").digest(clientKey), both);
                var proof = new byte[clientKey.length];
                for (var at = 0; at < proof.length; at++) {
                    proof[at] = (byte) (clientKey[at] ^ signature[at]);
                }
                return Base64.getEncoder().encodeToString(proof);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
