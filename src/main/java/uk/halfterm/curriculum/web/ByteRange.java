package uk.halfterm.curriculum.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file that a player asked for; both ends count, from 0 (RFC 9110, section 14). */
record ByteRange(long first, long last) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** What a request for a range comes to. */
    sealed interface Answer {

        /** No range, or one in a form that a server may leave aside: the whole file. */
        record Whole() implements Answer {}

        record Partial(ByteRange range) implements Answer {}

        record NotSatisfiable() implements Answer {}
    }

    static Answer of(Optional<String> header, long size) {
        if (header.isEmpty()) {
            return new Answer.Whole();
        }
        Matcher range = ONE_RANGE.matcher(header.get());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Answer.Whole();
        }
        if (range.group(1).isEmpty()) {
            long suffix = Long.parseLong(range.group(2));
            return within(Math.max(0, size - suffix), suffix == 0 ? -1 : size - 1, size);
        }
        long first = Long.parseLong(range.group(1));
        if (range.group(2).isEmpty()) {
            return within(first, size - 1, size);
        }
        long last = Long.parseLong(range.group(2));
        return last < first ? new Answer.Whole() : within(first, Math.min(last, size - 1), size);
    }

    private static Answer within(long first, long last, long size) {
        return first < size && first <= last
                ? new Answer.Partial(new ByteRange(first, last))
                : new Answer.NotSatisfiable();
    }

    long length() {
        return last - first + 1;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
