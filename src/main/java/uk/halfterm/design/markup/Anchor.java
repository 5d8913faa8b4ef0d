package uk.halfterm.design.markup;

import java.util.Locale;
import java.util.regex.Pattern;

/** A link. Flow follows those within the portal without loading a page anew, unless they are told to be left to the browser. */
public final class Anchor extends HtmlElement {

    private static final Pattern SCHEME = Pattern.compile("^\\s*([a-zA-Z][a-zA-Z0-9+.-]*):");

    public Anchor(String href, String words) {
        super("a", words);
        setAttribute("href", harmless(href));
    }

    public Anchor(String href, Markup... content) {
        super("a", content);
        setAttribute("href", harmless(href));
    }

    /** For files and for places in the page. */
    public Anchor leftToBrowser() {
        setAttribute("router-ignore", "");
        return this;
    }

    private static String harmless(String href) {
        var scheme = SCHEME.matcher(href);
        if (scheme.find()) {
            switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
                case "http", "https", "mailto", "tel" -> {}
                default -> throw new IllegalArgumentException("A link does not lead to " + scheme.group(1) + ":");
            }
        }
        return href;
    }
}
