package uk.halfterm.platform.store.embedded;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import com.mongodb.MongoCredential;
import org.jspecify.annotations.Nullable;
import uk.halfterm.shared.Sha256;

/**
 * What a client must know to be let in, kept in this process's memory only: a random password for each opening of a store. It is never
 * sent: SCRAM-SHA-256 (RFC 5802 and 7677) proves that both sides know it.
 */
final class ScramSecret {

    static final String MECHANISM = "SCRAM-SHA-256";
    static final String USER = "halfterm";

    private static final String SOURCE = "admin";
    private static final int RANDOM_BYTES = 32;
    /** The fewest that the driver accepts; more would only guard a password that can be guessed. */
    private static final int ITERATIONS = 4096;

    private static final Pattern CLIENT_FIRST = Pattern.compile("n,,(n=([^,]*),r=([!-+\\--~]+))");
    private static final Pattern CLIENT_FINAL = Pattern.compile("(c=biws,r=([!-+\\--~]+)),p=([A-Za-z0-9+/=]+)");

    private final String password = random();
    private final String salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    ScramSecret() {
        var bytes = randomBytes();
        salt = Base64.getEncoder().encodeToString(bytes);
        try {
            var salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), bytes, ITERATIONS, RANDOM_BYTES * Byte.SIZE))
                    .getEncoded();
            storedKey = Sha256.digest().digest(hmac(salted, "Client Key"));
            serverKey = hmac(salted, "Server Key");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", impossible);
        }
    }

    /** For the driver's settings; it shows no password when it is printed. */
    MongoCredential credential() {
        return MongoCredential.createScramSha256Credential(USER, SOURCE, password.toCharArray());
    }

    Conversation conversation() {
        return new Conversation();
    }

    /** The two exchanges in which one connection proves that it knows the secret; for one thread. */
    final class Conversation {

        private @Nullable String nonce;
        private String said = "";
        private boolean signedIn;

        /** Answers the client's first message; empty when it makes no sense, or another user is meant. */
        Optional<byte[]> begin(byte[] message) {
            signedIn = false;
            var first = CLIENT_FIRST.matcher(new String(message, StandardCharsets.UTF_8));
            if (!first.matches() || !first.group(2).equals(USER)) {
                nonce = null;
                return Optional.empty();
            }
            nonce = first.group(3) + random();
            var answer = "r=" + nonce + ",s=" + salt + ",i=" + ITERATIONS;
            said = first.group(1) + "," + answer;
            return Optional.of(answer.getBytes(StandardCharsets.UTF_8));
        }

        /** Answers the client's proof with the store's own; empty when it is wrong, and then all begins anew. */
        Optional<byte[]> end(byte[] message) {
            var proposed = CLIENT_FINAL.matcher(new String(message, StandardCharsets.UTF_8));
            var expected = nonce;
            nonce = null;
            if (expected == null || !proposed.matches() || !proposed.group(2).equals(expected)) {
                return Optional.empty();
            }
            var both = said + "," + proposed.group(1);
            if (!isProof(proposed.group(3), both)) {
                return Optional.empty();
            }
            signedIn = true;
            var own = Base64.getEncoder().encodeToString(hmac(serverKey, both));
            return Optional.of(("v=" + own).getBytes(StandardCharsets.UTF_8));
        }

        boolean isSignedIn() {
            return signedIn;
        }
    }

    private boolean isProof(String base64, String both) {
        byte[] proof;
        try {
            proof = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
        var signature = hmac(storedKey, both);
        if (proof.length != signature.length) {
            return false;
        }
        var clientKey = new byte[proof.length];
        for (var at = 0; at < proof.length; at++) {
            clientKey[at] = (byte) (proof[at] ^ signature[at]);
        }
        return MessageDigest.isEqual(Sha256.digest().digest(clientKey), storedKey);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    private static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
    }

    private static byte[] randomBytes() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
