package uk.halfterm.design.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vaadin.flow.dom.Element;

/** An element of HTML with its attributes and what is in it. Elements with a class of their own are made by that. */
public non-sealed class HtmlElement implements Markup {

    /** They hold nothing and have no end. */
    private static final Set<String> VOID = Set.of("br", "img", "input", "link", "meta", "source", "track", "wbr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<Markup> content = new ArrayList<>(4);

    public HtmlElement(String name, Markup... content) {
        this.name = name;
        add(content);
    }

    public HtmlElement(String name, String words) {
        this.name = name;
        add(words);
    }

    public final void add(Markup... more) {
        for (var one : more) {
            content.add(one);
        }
    }

    public final void add(Collection<? extends Markup> more) {
        content.addAll(more);
    }

    public final void add(String words) {
        if (!words.isEmpty()) {
            content.add(new Words(words));
        }
    }

    public final void addAsFirst(Markup first) {
        content.addFirst(first);
    }

    /** Words in place of all that was in it. */
    public final void setText(String words) {
        content.clear();
        add(words);
    }

    public final boolean isEmpty() {
        return content.isEmpty();
    }

    public final void setId(String id) {
        setAttribute("id", id);
    }

    public final void setAriaLabel(String words) {
        setAttribute("aria-label", words);
    }

    public final void addClassName(String one) {
        attributes.merge("class", one, (known, added) -> known + " " + added);
    }

    public final void addClassNames(String... several) {
        for (var one : several) {
            addClassName(one);
        }
    }

    /** An attribute that is there or not has the value "". */
    public final HtmlElement setAttribute(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    @Override
    public final boolean isStill() {
        for (var one : content) {
            if (!one.isStill()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final void write(StringBuilder html) {
        html.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            html.append(' ').append(attribute);
            if (!value.isEmpty()) {
                html.append("='");
                Words.escape(value, html);
                html.append('\'');
            }
        });
        html.append('>');
        if (!VOID.contains(name)) {
            writeContent(html);
            html.append("</").append(name).append('>');
        }
    }

    private void writeContent(StringBuilder html) {
        for (var one : content) {
            one.write(html);
        }
    }

    @Override
    public final Element toElement() {
        var element = new Element(name);
        attributes.forEach(element::setAttribute);
        if (!isStill()) {
            for (var one : content) {
                element.appendChild(one.toElement());
            }
        } else if (!content.isEmpty()) {
            var html = new StringBuilder();
            writeContent(html);
            element.setProperty("innerHTML", html.toString());
        }
        return element;
    }
}
