package uk.halfterm.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import uk.halfterm.shared.Sha256;

/** 256 random bits, known by the first digits of their hash. */
final class SealingKey {

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 12;

    private final String id;
    private final SecretKey secret;

    private SealingKey(byte[] bytes) {
        id = Sha256.of(bytes).substring(0, ID_DIGITS);
        secret = new SecretKeySpec(bytes, "AES");
    }

    static SealingKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SealingKey(bytes);
    }

    /** A key in Base64; what is none is refused with {@link IllegalArgumentException}, which does not repeat it. */
    static SealingKey parse(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("not in Base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not of 32 bytes");
        }
        return new SealingKey(bytes);
    }

    String id() {
        return id;
    }

    String toBase64() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** A key for one place alone, so that random nonces cannot meet, however much is sealed with this one. */
    SecretKey forContext(String context) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.expandOnly(secret, context.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HKDF-SHA256", impossible);
        }
    }
}
