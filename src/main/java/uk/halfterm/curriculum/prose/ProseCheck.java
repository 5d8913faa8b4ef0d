package uk.halfterm.curriculum.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import uk.halfterm.curriculum.prose.Prose.Problem;

/** Walks parsed Markdown: refuses what a page cannot show well, and turns quotations that begin with a heading into prompts. */
final class ProseCheck extends AbstractVisitor {

    private static final int FIRST_LEVEL = 2;
    private static final int LAST_LEVEL = 4;
    private static final Pattern LINK = Pattern.compile("(https?://|mailto:|/|#).+");

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private int level = FIRST_LEVEL - 1;
    private int prompts;

    List<Problem> problems() {
        return problems;
    }

    List<String> sections() {
        return sections;
    }

    int prompts() {
        return prompts;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() < FIRST_LEVEL) {
            fault(heading, "heading", "Headings start at ##: the page's title is its only first-level heading");
        } else if (heading.getLevel() > Math.min(level + 1, LAST_LEVEL)) {
            fault(heading, "heading", "This heading skips a level: use " + "#".repeat(Math.min(level + 1, LAST_LEVEL)));
        }
        level = Math.max(heading.getLevel(), FIRST_LEVEL);
        if (level == FIRST_LEVEL) {
            sections.add(textOf(heading));
        }
        visitChildren(heading);
    }

    @Override
    public void visit(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Heading first)) {
            visitChildren(quote);
            return;
        }
        prompts++;
        // One step below the section it stands in, whatever the author wrote, so that headings keep an order.
        first.setLevel(Math.min(level + 1, FIRST_LEVEL + 1));
        Prompt prompt = new Prompt();
        quote.insertBefore(prompt);
        quote.unlink();
        Node child = quote.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            prompt.appendChild(child);
            if (child instanceof Heading && child != first) {
                fault(child, "heading", "A prompt has one heading, on its first line");
            } else {
                visitInside(child);
            }
            child = next;
        }
        level = first.getLevel();
    }

    private void visitInside(Node child) {
        if (child instanceof Heading) {
            visitChildren(child);
        } else {
            child.accept(this);
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        fault(html, "html", "HTML is not taken: write it in Markdown");
    }

    @Override
    public void visit(HtmlInline html) {
        fault(html, "html", "HTML is not taken: write it in Markdown");
    }

    @Override
    public void visit(Image image) {
        fault(image, "image", "Pictures are not taken: say it in words or in a table");
    }

    @Override
    public void visit(Link link) {
        if (!LINK.matcher(link.getDestination()).matches()) {
            fault(link, "link", "A link starts with https://, mailto: or /, not \"" + link.getDestination() + "\"");
        }
        visitChildren(link);
    }

    private void fault(Node node, String field, String reason) {
        problems.add(new Problem(lineOf(node), field, reason));
    }

    private static int lineOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            List<SourceSpan> spans = at.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }
}
