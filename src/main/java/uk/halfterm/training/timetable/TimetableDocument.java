package uk.halfterm.training.timetable;

import uk.halfterm.shared.Sha256;

/** A timetable as it was handed in: the name by which faults cite it, and its whole text, untouched. */
public record TimetableDocument(String name, String text) {

    /** SHA-256 of the text in hexadecimal: tells that the same document came twice, whatever its name. */
    public String fingerprint() {
        return Sha256.of(text);
    }
}
