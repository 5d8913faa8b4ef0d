package uk.halfterm.curriculum.folder;

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

/** Authored Markdown, read: one block of sanitised HTML whose headings start at the second level, and what was counted on the way. */
record Prose(String html, int words, int firstLine, List<String> sections, int prompts) {

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

    /** What prose needs and nothing else; the reader has refused the rest with a line number before this. */
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

    Prose {
        sections = List.copyOf(sections);
    }

    static Prose read(String path, String markdown, int firstLine, Faults faults) {
        Node document = PARSER.parse(markdown);
        ProseCheck check = new ProseCheck(path, firstLine, faults);
        document.accept(check);
        String html = POLICY.sanitize(RENDERER.render(document));
        int words = (int) WORD.matcher(markdown).results().count();
        if (words == 0) {
            faults.add(path, firstLine, "text", "There is nothing to read below the front matter");
        }
        return new Prose(html, words, firstLine, check.sections(), check.prompts());
    }
}
