package uk.halfterm.design.markup;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.dom.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** What the browser makes of an element: also of what was drawn into it as HTML. To read; who wants to press takes the element itself. */
public final class DrawnElements {

    private DrawnElements() {}

    public static Stream<Element> children(Element element) {
        var html = element.getProperty("innerHTML", "");
        return html.isEmpty()
                ? element.getChildren()
                : Parser.parseFragment(html, new org.jsoup.nodes.Element(element.getTag()), "").stream()
                        .flatMap(DrawnElements::read);
    }

    /** It and all in it, texts too, in the order of the page. */
    public static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.of(element)
                : Stream.concat(Stream.of(element), children(element).flatMap(DrawnElements::all));
    }

    /** All its words as they stand. */
    public static String text(Element element) {
        return all(element).filter(Element::isTextNode).map(Element::getText).collect(Collectors.joining());
    }

    private static Stream<Element> read(Node node) {
        return switch (node) {
            case TextNode text -> Stream.of(Element.createText(text.getWholeText()));
            case org.jsoup.nodes.Element read -> {
                var element = new Element(read.tagName());
                read.attributes().forEach(one -> element.setAttribute(one.getKey(), one.getValue()));
                read.childNodes().stream().flatMap(DrawnElements::read).forEach(element::appendChild);
                yield Stream.of(element);
            }
            default -> Stream.of();
        };
    }
}
