package uk.halfterm.design.form;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import uk.halfterm.design.markup.DrawnElements;

/** A component as the browser gets it, to read and to use. */
record Drawn(Element root) {

    static Drawn of(Component component) {
        return new Drawn(component.getElement());
    }

    Element byId(String id) {
        return all().filter(one -> id.equals(one.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing has the id " + id + " in " + root.getOuterHTML()));
    }

    Drawn first(String tag) {
        return new Drawn(all(tag).findFirst().orElseThrow(() -> new AssertionError("There is no " + tag)));
    }

    Stream<Element> all(String tag) {
        return all().filter(one -> one.getTag().equals(tag));
    }

    Stream<Element> ofClass(String name) {
        return all().filter(one -> one.getClassList().contains(name));
    }

    String words() {
        return DrawnElements.text(root);
    }

    /** What a screen reader adds to the control or group with that id. */
    String description(String id) {
        return Stream.of(Optional.ofNullable(byId(id).getAttribute("aria-describedby"))
                        .orElse("")
                        .split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> DrawnElements.text(byId(one)))
                .collect(Collectors.joining(" | "));
    }

    boolean isInvalid(String id) {
        return "true".equals(byId(id).getAttribute("aria-invalid"));
    }

    static void happen(Element element, String event, Map<String, String> data) {
        var json = JacksonUtils.createObjectNode();
        data.forEach(json::put);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, json));
    }

    private Stream<Element> all() {
        return DrawnElements.all(root).filter(one -> !one.isTextNode());
    }
}
