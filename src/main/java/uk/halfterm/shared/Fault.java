package uk.halfterm.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in something a person gave us: where (file, line from 1, field), what, and, where we can tell, what to
 * write instead. A reader collects all faults of an input before it refuses, so that an author mends once.
 */
public record Fault(
        String file,
        int line,
        String field,
        String reason,
        @Nullable String proposal) {

    public static Fault at(String file, int line, String field, String reason) {
        return new Fault(file, line, field, reason, null);
    }

    public Fault proposing(String better) {
        return new Fault(file, line, field, reason, better);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + field + ": " + reason
                + (proposal == null ? "" : " (did you mean \"" + proposal + "\"?)");
    }
}
