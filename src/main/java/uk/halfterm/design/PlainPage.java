package uk.halfterm.design;

import java.util.Map;

import com.vaadin.flow.component.Component;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.SanitisedHtml;

/**
 * A whole page as the server draws it, for people who are not signed in: Flow has no part in it, so that it takes no session and no
 * memory, however often a stranger asks for it.
 */
public final class PlainPage {

    /** As {@link #html} needs it: scripts and styles from the portal's own files only, none within the page. */
    public static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PlainPage() {}

    /** The page, to be served at an address of one part, such as {@code /login}. */
    public static String html(String title, HtmlElement main) {
        return html(title, "", main);
    }

    /**
     * The page, to be served at any address.
     *
     * @param root where the portal begins, such as {@code /}
     */
    public static String html(String title, String root, HtmlElement main) {
        var page = new HtmlElement(
                "html",
                new HtmlElement(
                        "head",
                        meta(Map.of("charset", "utf-8")),
                        meta(Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                        meta(Map.of("name", "color-scheme", "content", "light dark")),
                        new HtmlElement("title", title),
                        link("icon", root + "ui/halfterm.svg"),
                        link("stylesheet", root + "ui/tokens.css"),
                        link("stylesheet", root + "ui/halfterm.css"),
                        new HtmlElement("script")
                                .setAttribute("type", "module")
                                .setAttribute("src", root + "ui/in-page.js")),
                new HtmlElement("body", main));
        return "<!doctype html>" + page.setAttribute("lang", "en").html();
    }

    /** A component, such as a posted form, as HTML. Nobody hears what is done with it. */
    public static Markup drawn(Component component) {
        return new SanitisedHtml(component.getElement().getOuterHTML());
    }

    private static HtmlElement meta(Map<String, String> attributes) {
        var meta = new HtmlElement("meta");
        attributes.forEach(meta::setAttribute);
        return meta;
    }

    private static HtmlElement link(String relation, String file) {
        return new HtmlElement("link").setAttribute("rel", relation).setAttribute("href", file);
    }
}
