package uk.halfterm.design;

import java.util.Locale;

import uk.halfterm.design.markup.Span;

/** A short status in words; the tone only underlines what the words already say. */
public final class StatusTag extends Span {

    public enum Tone {
        PLAIN,
        OK,
        DUE,
        LATE
    }

    public StatusTag(String words, Tone tone) {
        super(words);
        addClassName("tag");
        if (tone != Tone.PLAIN) {
            addClassName(tone.name().toLowerCase(Locale.ROOT));
        }
    }

    public static StatusTag plain(String words) {
        return new StatusTag(words, Tone.PLAIN);
    }

    public static StatusTag ok(String words) {
        return new StatusTag(words, Tone.OK);
    }

    public static StatusTag due(String words) {
        return new StatusTag(words, Tone.DUE);
    }

    public static StatusTag late(String words) {
        return new StatusTag(words, Tone.LATE);
    }
}
