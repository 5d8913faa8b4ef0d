package uk.halfterm.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in something a person gave us: where (in a file: its line from 1 and the field; in a form: the field alone),
 * what, and, where we can tell, what to write instead. A reader collects all faults of an input before it refuses, so that an author
 * mends once.
 */
public record Fault(
        String file,
        int line,
        String field,
        String reason,
        @Nullable String proposal) {

    /** A fault in a line of a file. */
    public static Fault at(String file, int line, String field, String reason) {
        return new Fault(file, line, field, reason, null);
    }

    /** A fault in a field of a form; an empty field where it is about the whole. */
    public static Fault about(String field, String reason) {
        return new Fault("", 0, field, reason, null);
    }

    public Fault proposing(String better) {
        return new Fault(file, line, field, reason, better);
    }

    public boolean isInFile() {
        return !file.isEmpty();
    }

    @Override
    public String toString() {
        return (isInFile() ? file + ":" + line + ": " : "")
                + (field.isEmpty() ? "" : field + ": ")
                + reason
                + (proposal == null ? "" : " (did you mean \"" + proposal + "\"?)");
    }
}
