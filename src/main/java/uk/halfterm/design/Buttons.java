package uk.halfterm.design;

import com.vaadin.flow.component.html.NativeButton;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Live;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;

/** Links and buttons that look like the one thing to do next (strong), another way (quiet) or a small act (plain). */
public final class Buttons {

    private Buttons() {}

    public static Anchor link(String href, String words) {
        var link = new Anchor(href, words);
        link.addClassName("btn");
        return link;
    }

    public static Anchor quietLink(String href, String words) {
        var link = link(href, words);
        link.addClassName("quiet");
        return link;
    }

    public static Live act(String words, Runnable act) {
        return Markup.of(button(words, act));
    }

    public static Live quietAct(String words, Runnable act) {
        return quietAct(words, "", act);
    }

    /**
     * Another way to go on.
     *
     * @param hiddenWords what only a screen reader hears after the words, so that ten buttons "Try again" differ
     */
    public static Live quietAct(String words, String hiddenWords, Runnable act) {
        return act(words, hiddenWords, act, "quiet");
    }

    /** As {@link #quietAct(String, String, Runnable)}. */
    public static Live plainAct(String words, String hiddenWords, Runnable act) {
        return act(words, hiddenWords, act, "plain");
    }

    /** Adds words that only a screen reader hears, so that ten links "Change" differ. */
    public static Anchor naming(Anchor link, String hiddenWords) {
        link.add(hidden(hiddenWords));
        return link;
    }

    private static Span hidden(String words) {
        var hidden = new Span(" " + words);
        hidden.addClassName("hidden-text");
        return hidden;
    }

    private static Live act(String words, String hiddenWords, Runnable act, String look) {
        var button = button(words, act);
        button.addClassName(look);
        if (!hiddenWords.isEmpty()) {
            button.getElement().appendChild(hidden(hiddenWords).toElement());
        }
        return Markup.of(button);
    }

    private static NativeButton button(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
