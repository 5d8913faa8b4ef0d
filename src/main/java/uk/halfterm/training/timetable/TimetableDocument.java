package uk.halfterm.training.timetable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A timetable as it was handed in: the name by which faults cite it, and its whole text, untouched. */
public record TimetableDocument(String name, String text) {

    /** SHA-256 of the text in hexadecimal: tells that the same document came twice, whatever its name. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
