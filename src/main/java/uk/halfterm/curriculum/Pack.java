package uk.halfterm.curriculum;

import java.nio.charset.StandardCharsets;

/** All agendas of a block in one file: a self-contained HTML document to print or to keep. */
public record Pack(String fileName, String html) {

    /** How much there is to download. */
    public record Size(long bytes) {

        /** Never less than 1. */
        public long kilobytes() {
            return Math.max(1, bytes / 1024);
        }
    }

    /** As it is sent. */
    public Size size() {
        return new Size(html.getBytes(StandardCharsets.UTF_8).length);
    }
}
