package uk.halfterm.design;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.vaadin.flow.component.Component;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.SanitisedHtml;

/**
 * A whole page as the server draws it, for people who are not signed in: Flow has no part in it, so that it takes no session and no
 * memory, however often a stranger asks for it.
 */
public final class PlainPage {

    /** As these pages need it: scripts and styles from the portal's own files only, none within the page. */
    public static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private PlainPage() {}

    /**
     * The page as an answer to an address, under its own policy.
     *
     * @param root    where the portal begins, such as {@code /}
     * @param content what stands below the portal's name
     */
    public static ResponseEntity<String> answer(HttpStatus status, String title, String root, Markup... content) {
        var name = new Paragraph("halfterm");
        name.addClassName("mark");
        var column = new Div(name);
        column.addClassName("sign-in");
        column.add(content);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header("Content-Security-Policy", CONTENT_POLICY)
                .body(html(title, root, new HtmlElement("main", column).setAttribute("class", "in")));
    }

    private static String html(String title, String root, HtmlElement main) {
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
