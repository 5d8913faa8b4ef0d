package uk.halfterm.curriculum.prose;

import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Authored Markdown, read: how much it is, its headings and what a page cannot show of it. Its HTML is one sanitised block whose
 * headings start at the second level.
 */
public final class Prose {

    /** Something that a page cannot show; the line counts from 1 within the text. */
    public record Problem(int line, String field, String reason) {}

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .nodeRendererFactory(PromptRenderer::new)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof TableCell cell && cell.isHeader()) {
                    attributes.put("scope", "col");
                }
            })
            .build();

    /** What prose needs and nothing else; the rules have refused the rest with a line number before this. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "em", "strong", "code", "pre", "br", "hr")
            .allowElements("a", "div", "table", "thead", "tbody", "tr", "th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .allowAttributes("class")
            .matching(false, PromptRenderer.CSS_CLASS)
            .onElements("div")
            .allowAttributes("scope")
            .matching(false, "col")
            .onElements("th")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .toFactory();

    private final Node document;
    private final int words;
    private final ProseCheck check = new ProseCheck();

    private Prose(String markdown) {
        document = PARSER.parse(markdown);
        document.accept(check);
        words = (int) WORD.matcher(markdown).results().count();
    }

    public static Prose read(String markdown) {
        return new Prose(markdown);
    }

    public int words() {
        return words;
    }

    /** The headings of the second level, in order. */
    public List<String> sections() {
        return check.sections();
    }

    /** How many quotations begin with a heading: things to try. */
    public int prompts() {
        return check.prompts();
    }

    public List<Problem> problems() {
        return check.problems();
    }

    public String html() {
        return POLICY.sanitize(RENDERER.render(document));
    }
}
