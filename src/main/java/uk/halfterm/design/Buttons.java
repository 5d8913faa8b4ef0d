package uk.halfterm.design;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

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

    public static NativeButton act(String words, Runnable act) {
        var button = new NativeButton(words, click -> act.run());
        button.addClassName("btn");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    public static NativeButton quietAct(String words, Runnable act) {
        var button = act(words, act);
        button.addClassName("quiet");
        return button;
    }

    public static NativeButton plainAct(String words, Runnable act) {
        var button = act(words, act);
        button.addClassName("plain");
        return button;
    }

    /** Adds words that only a screen reader hears, so that ten buttons "Undo" differ. */
    public static <T extends HasComponents> T naming(T control, String hiddenWords) {
        var hidden = new Span(" " + hiddenWords);
        hidden.addClassName("hidden-text");
        control.add(hidden);
        return control;
    }
}
