package uk.halfterm.curriculum;

/** All agendas of a block in one file: a self-contained HTML document to print or to keep. */
public record Pack(String fileName, String html) {}
