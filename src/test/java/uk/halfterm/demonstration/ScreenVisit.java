package uk.halfterm.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import uk.halfterm.design.markup.DrawnElements;
import uk.halfterm.identity.DemonstrationVisits;

/**
 * A person's way through the screens without a browser, on the demonstration in the seed's own time. Pages are read and used as a
 * person would: by their headings, words, links and buttons.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"halfterm.store=memory", "halfterm.demonstration=true", "halfterm.today=2024-01-08"})
public abstract class ScreenVisit extends SpringBrowserlessTest {

    @Autowired
    protected ApplicationContext portal;

    @Override
    protected Set<String> scanPackages() {
        return Set.of("uk.halfterm");
    }

    /** Signs in as that person of the demonstration, in a new session; "nobody" is a visitor who is not signed in. */
    protected void signInAs(String name) {
        cleanVaadinEnvironment();
        if (name.equals("nobody")) {
            DemonstrationVisits.signOut(portal);
        } else {
            DemonstrationVisits.signIn(portal, name);
        }
        initVaadinEnvironment();
    }

    /** Opens that address, and says with which HTTP status. */
    protected int open(String path) {
        var ui = UI.getCurrent();
        var status = ui.getInternals().getRouter().navigate(ui, new Location(path), NavigationTrigger.PAGE_LOAD);
        roundTrip();
        return status;
    }

    protected String heading() {
        return line(only(inView().filter(one -> isA("h1", one))));
    }

    /** The title of the browser's window. */
    protected String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    /** All words of the page, one line an element that carries some. */
    protected String text() {
        return words(((Component) getCurrentView()).getElement());
    }

    /** All words of the section with that title. */
    protected String section(String title) {
        return words(sectionTitled(title));
    }

    private Element sectionTitled(String title) {
        return inView().filter(one -> isA("section", one) && words(one).startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no section \"" + title + "\""));
    }

    private static Element only(Stream<Element> some) {
        var all = some.toList();
        if (all.size() != 1) {
            throw new AssertionError("There are " + all.size() + " instead of one");
        }
        return all.getFirst();
    }

    /** The rows of the table with that caption, cells joined by " | ". */
    protected List<String> table(String caption) {
        return DrawnElements.all(((Component) getCurrentView()).getElement())
                .filter(element -> isA("table", element))
                .filter(element -> words(element).startsWith(caption))
                .flatMap(table -> DrawnElements.all(table).filter(element -> isA("tbody", element)))
                .flatMap(DrawnElements::children)
                .map(row -> DrawnElements.children(row)
                        .map(cell -> words(cell).replace("\n", ", "))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    protected List<String> steps(String sectionTitle) {
        return DrawnElements.all(sectionTitled(sectionTitle))
                .filter(element -> isA("li", element))
                .map(ScreenVisit::words)
                .toList();
    }

    protected List<String> buttons() {
        return findInView(NativeButton.class).all().stream()
                .map(button -> line(button.getElement()))
                .toList();
    }

    /** The buttons of the whole window, the frame's first. */
    protected List<String> frameButtons() {
        return find(NativeButton.class).all().stream()
                .map(button -> line(button.getElement()))
                .toList();
    }

    protected List<String> links() {
        return inView().filter(one -> isA("a", one))
                .map(one -> one.getAttribute("href"))
                .toList();
    }

    /** Presses the first button whose whole name, as a screen reader says it, is this. A form's button sends its form. */
    protected void press(String name) {
        var button = findInView(NativeButton.class)
                .withCondition(one -> line(one.getElement()).equals(name))
                .atIndex(1);
        if ("submit".equals(button.getElement().getAttribute("type"))) {
            var form = button.getElement();
            while (!isA("form", form)) {
                form = form.getParent();
            }
            happen(form, "submit", Map.of());
        } else {
            test(button).click();
        }
        roundTrip();
    }

    /** Types into the field with that label. */
    protected void type(String label, String value) {
        labelled(label).setProperty("value", value);
    }

    /** Checks the option of the question with that legend. */
    protected void choose(String question, String option) {
        var input = in(field(question), "label", option).getChild(0);
        happen(
                input.getParent().getParent(),
                "change",
                Map.of("event.target.value", input.getAttribute("value"), "event.target.checked", "true"));
    }

    /** What a screen reader adds to the field with that label or legend: its hint, and the message of a fault. */
    protected String description(String label) {
        var control = isQuestion(label) ? field(label) : labelled(label);
        return Stream.of(Optional.ofNullable(control.getAttribute("aria-describedby"))
                        .orElse("")
                        .split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> line(byId(id)))
                .collect(Collectors.joining(" "));
    }

    /** Whether the field with that label or legend is marked as invalid. */
    protected boolean isInvalid(String label) {
        var control = isQuestion(label) ? field(label) : labelled(label);
        return "true".equals(control.getAttribute("aria-invalid"));
    }

    private boolean isQuestion(String label) {
        return inView().anyMatch(one -> isA("legend", one) && line(one).equals(label));
    }

    private Element field(String legend) {
        return in(((Component) getCurrentView()).getElement(), "legend", legend).getParent();
    }

    private Element labelled(String label) {
        return byId(
                in(((Component) getCurrentView()).getElement(), "label", label).getAttribute("for"));
    }

    private Element byId(String id) {
        return inView().filter(one -> !one.isTextNode() && id.equals(one.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing has the id " + id));
    }

    private static Element in(Element place, String tag, String words) {
        return DrawnElements.all(place)
                .filter(one -> isA(tag, one) && line(one).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + tag + " \"" + words + "\""));
    }

    private Stream<Element> inView() {
        return DrawnElements.all(((Component) getCurrentView()).getElement());
    }

    /** Has the browser tell the server of an event. */
    private static void happen(Element element, String event, Map<String, String> data) {
        var json = JacksonUtils.createObjectNode();
        data.forEach(json::put);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, json));
    }

    private static boolean isA(String tag, Element element) {
        return !element.isTextNode() && element.getTag().equals(tag);
    }

    private static String line(Element element) {
        return words(element).replaceAll("\\s+", " ");
    }

    private static String words(Element element) {
        return lines(element).map(String::strip).filter(word -> !word.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Where a line may only break, as in an address, it is still one. */
    private static Stream<String> lines(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        return DrawnElements.children(element).anyMatch(one -> isA("wbr", one))
                ? Stream.of(DrawnElements.text(element))
                : DrawnElements.children(element).flatMap(ScreenVisit::lines);
    }
}
