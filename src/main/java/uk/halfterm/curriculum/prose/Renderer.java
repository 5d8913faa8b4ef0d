package uk.halfterm.curriculum.prose;

import java.util.function.UnaryOperator;

/** Makes HTML of Markdown. One that writes other HTML of the same text has another version. */
public record Renderer(String version, UnaryOperator<String> html) {

    /** The one that people's pages are made with. */
    public static final Renderer CURRENT =
            new Renderer("1", markdown -> Prose.read(markdown).html());
}
