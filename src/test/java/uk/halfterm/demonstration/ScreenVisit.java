package uk.halfterm.demonstration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
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
        return find(H1.class).single().getText();
    }

    /** All words of the page, one line an element that carries some. */
    protected String text() {
        return words(((Component) getCurrentView()).getElement());
    }

    /** All words of the section with that title. */
    protected String section(String title) {
        return words(sectionTitled(title).getElement());
    }

    private Section sectionTitled(String title) {
        return findInView(Section.class)
                .withCondition(section -> words(section.getElement()).startsWith(title))
                .atIndex(1);
    }

    /** The rows of the table with that caption, cells joined by " | ". */
    protected List<String> table(String caption) {
        return descendants(((Component) getCurrentView()).getElement())
                .filter(element -> isA("table", element))
                .filter(element -> words(element).startsWith(caption))
                .flatMap(table -> descendants(table).filter(element -> isA("tbody", element)))
                .flatMap(Element::getChildren)
                .map(row -> row.getChildren()
                        .map(cell -> words(cell).replace("\n", ", "))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    protected List<String> steps(String sectionTitle) {
        return descendants(sectionTitled(sectionTitle).getElement())
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
        return findInView(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    /** Presses the first button whose whole name, as a screen reader says it, is this. */
    protected void press(String name) {
        var button = findInView(NativeButton.class)
                .withCondition(one -> line(one.getElement()).equals(name))
                .atIndex(1);
        test(button).click();
        roundTrip();
    }

    /** Types into the input with that label. */
    protected void type(String label, String value) {
        var id = findInView(NativeLabel.class)
                .withCondition(one -> one.getText().equals(label))
                .single()
                .getFor()
                .orElseThrow();
        findInView(Input.class).withId(id).single().setValue(value);
    }

    private static boolean isA(String tag, Element element) {
        return !element.isTextNode() && element.getTag().equals(tag);
    }

    private static String line(Element element) {
        return words(element).replaceAll("\\s+", " ");
    }

    private static String words(Element element) {
        return descendants(element)
                .flatMap(one -> {
                    if (one.isTextNode()) {
                        return Stream.of(one.getText());
                    }
                    var html = one.getProperty("innerHTML", "");
                    return Stream.of(html.replaceAll("<[^>]*>", " "));
                })
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Element> descendants(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element);
        }
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ScreenVisit::descendants));
    }
}
