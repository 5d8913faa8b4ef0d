package uk.halfterm.identity;

import java.nio.charset.StandardCharsets;

/** A password as typed. Long beats complicated: 12 characters at least (NCSC guidance), 72 bytes at most (what bcrypt reads). */
public record Password(String value) {

    private static final int SHORTEST = 12;
    private static final int MOST_BYTES = 72;

    public Password {
        if (value.length() < SHORTEST) {
            throw new IllegalArgumentException("Enter a password of at least 12 characters");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("Enter a password of at most 72 characters");
        }
    }

    public static Password of(String value) {
        return new Password(value);
    }

    @Override
    public String toString() {
        return "Password[hidden]";
    }
}
