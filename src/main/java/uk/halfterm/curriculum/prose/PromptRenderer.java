package uk.halfterm.curriculum.prose;

import java.util.Map;
import java.util.Set;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes a prompt as a plain box: an {@code aside} would be a landmark inside the page's main landmark. */
final class PromptRenderer implements NodeRenderer {

    static final String CSS_CLASS = "prompt";

    private final HtmlNodeRendererContext context;

    PromptRenderer(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Prompt.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag("div", Map.of("class", CSS_CLASS));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        html.tag("/div");
        html.line();
    }
}
