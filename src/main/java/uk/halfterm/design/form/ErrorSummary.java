package uk.halfterm.design.form;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What is wrong, on top of the form, each line a link to where it is. Takes focus when it appears, and is announced. */
@JsModule("context://ui/in-page.js")
final class ErrorSummary extends Div {

    private final UnorderedList lines = new UnorderedList();

    ErrorSummary() {
        addClassName("errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        add(new H2(FormTexts.TEXTS.thereIsAProblem()), lines);
        getElement().executeJs("window.halftermFocus(this)");
    }

    /** About the whole, not about one place. */
    void line(String words) {
        lines.add(new ListItem(words));
    }

    /** About the place with that id. in-page.js takes focus there: the page's base would turn the link into one to the home page. */
    void line(String id, String words) {
        var link = new Anchor("#" + id, words);
        link.setRouterIgnore(true);
        lines.add(new ListItem(link));
    }
}
