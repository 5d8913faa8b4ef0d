package uk.halfterm.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Makes text unreadable for whoever has the store but not the keys, and tells when it was changed: AES-256-GCM. A value opens only in the
 * context it was sealed for, such as {@link SealedField#context}.
 */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    /** Seals with the ring's first key and opens with all of them. */
    public Seal(KeyRing keys) {
        this.keys = keys;
    }

    /** A key of 32 bytes for one purpose alone, the same on every node; another one once the first key of the ring is. */
    public byte[] keyFor(String purpose) {
        return keys.first().forContext("purpose/" + purpose).getEncoded();
    }

    /** Seals a text for one place; the same text comes out different each time. */
    public Sealed seal(String plain, String context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var key = keys.first();
        var text = plain.getBytes(StandardCharsets.UTF_8);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(text);
            var bytes =
                    ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed);
            return new Sealed("s1." + key.id() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES/GCM", impossible);
        }
    }

    /** The text that was sealed for this place; {@link CannotOpen} when its key is not here, or it is not what was sealed here. */
    public String open(Sealed sealed, String context) {
        var parts = Sealed.SHAPE.matcher(sealed.value());
        if (!parts.matches()) {
            throw CannotOpen.changed();
        }
        var key = keys.find(parts.group(1)).orElseThrow(() -> CannotOpen.keyMissing(parts.group(1)));
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts.group(2)));
            if (bytes.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw CannotOpen.changed();
            }
            var nonce = new byte[NONCE_BYTES];
            bytes.get(nonce);
            var closed = new byte[bytes.remaining()];
            bytes.get(closed);
            var text = cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(closed);
            return new String(text, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            throw CannotOpen.changed();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES/GCM", impossible);
        }
    }

    /** Whether the key with that id is here. */
    boolean hasKey(String id) {
        return keys.find(id).isPresent();
    }

    /** Whether the value was sealed with the key that seals now. */
    public boolean isCurrent(Sealed sealed) {
        return sealed.keyId().filter(keys.first().id()::equals).isPresent();
    }

    private static Cipher cipher(int mode, SealingKey key, byte[] nonce, String context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.forContext(context), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
