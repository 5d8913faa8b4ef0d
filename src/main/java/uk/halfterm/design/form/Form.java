package uk.halfterm.design.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/**
 * A form and its one way for faults. What it sends to may throw {@link FaultyInput}: each fault then stands at the field it names and in
 * the summary, a fault in a file in the table of that file, any other in the summary alone. The page's title says that there are errors.
 */
@Tag("form")
@JsModule("context://ui/draft.js")
public final class Form extends HtmlContainer {

    private static final FormTexts TEXTS = FormTexts.TEXTS;

    private final boolean posted;
    private final Map<String, FaultPlace> places = new LinkedHashMap<>();
    private final Div problems = new Div();
    private @Nullable Keeper keeper;

    /** A form whose answers this session hears. */
    public Form() {
        this(false);
        getElement().setAttribute("novalidate", true);
    }

    private Form(boolean posted) {
        this.posted = posted;
        add(problems);
    }

    /** A form that the browser posts to that address, as any HTML form; this session hears nothing of what is typed. */
    public static Form posting(String address) {
        var form = new Form(true);
        form.getElement().setAttribute("method", "post").setAttribute("action", address);
        return form;
    }

    /** Asks these, one below the other. */
    public Form ask(Field... fields) {
        for (Field field : fields) {
            places.put(field.name(), field);
            add(field);
            if (!posted) {
                field.listen();
            }
        }
        return this;
    }

    /** Keeps what is typed until it is sent, and shows again what was kept. */
    public Form keeping(Keeper where) {
        keeper = where;
        return this;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var where = keeper;
        if (where != null) {
            // Not sooner: what a form before this one has sent is dropped in the same round trip.
            attached.getUI()
                    .beforeClientResponse(
                            this,
                            _ -> getElement().executeJs("window.halftermDraft(this, $0)", FormDraft.shown(where)));
        }
    }

    /** Called by the page while somebody types. Answers the version that is kept now, and whether it is what was sent. */
    @ClientCallable
    @SuppressWarnings("UnusedMethod") // called from frontend/draft.js
    private ObjectNode keepDraft(ObjectNode words, double basedOn) {
        return keeper == null ? FormDraft.nothing() : FormDraft.keep(keeper, words, (long) basedOn);
    }

    /** Called by the page when somebody wants to begin anew. */
    @ClientCallable
    @SuppressWarnings("UnusedMethod") // called from frontend/draft.js
    private void dropDraft() {
        if (keeper != null) {
            keeper.drop();
        }
    }

    /** Posts that value too, which nobody sees. */
    public Form carrying(String name, String value) {
        getElement()
                .appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", name)
                        .setAttribute("value", value));
        return this;
    }

    /** The button that sends a posted form. */
    public Form send(String words) {
        var button = new NativeButton(words);
        button.addClassName("btn");
        button.getElement().setAttribute("type", "submit");
        add(button);
        return this;
    }

    /** The button, or Enter in a field, that does this with the answers. */
    public Form send(String words, Runnable act) {
        getElement().addEventListener("submit", event -> attempt(act)).preventDefault();
        return send(words);
    }

    /** What is wrong; stands on top of the form unless a page puts it above its heading. */
    public Div problems() {
        return problems;
    }

    /** The page's title, which begins by saying that there are errors. */
    public String titled(String title) {
        return isRefused() ? TEXTS.errorIn(title) : title;
    }

    /** Shows what is wrong, instead of what was shown before. */
    public void refuse(List<Fault> faults) {
        accept();
        var summary = new ErrorSummary();
        problems.add(summary);
        faults.stream().filter(this::isAboutTheWhole).forEach(fault -> summary.line(words(fault)));
        showAtPlaces(faults, summary);
        showInFiles(faults, summary);
        getUI().ifPresent(ui -> ui.getPage().setTitle(titled(title(ui))));
    }

    private void attempt(Runnable act) {
        accept();
        var attempted = getUI(); // what it does may take the form off the page
        try {
            act.run();
            var kept = keeper;
            if (kept != null) {
                kept.drop();
                attempted.ifPresent(ui -> ui.getPage().executeJs("window.halftermSent($0)", kept.place()));
            }
        } catch (FaultyInput refused) {
            refuse(refused.faults());
        }
    }

    private void accept() {
        if (isRefused()) {
            problems.removeAll();
            places.values().forEach(FaultPlace::accept);
            getUI().ifPresent(ui -> ui.getPage().setTitle(title(ui)));
        }
    }

    private boolean isRefused() {
        return problems.getComponentCount() > 0;
    }

    private boolean isAboutTheWhole(Fault fault) {
        return !fault.isInFile() && !places.containsKey(fault.field());
    }

    private void showAtPlaces(List<Fault> faults, ErrorSummary summary) {
        var words = new LinkedHashMap<String, String>();
        faults.stream()
                .filter(fault -> !fault.isInFile() && places.containsKey(fault.field()))
                .forEach(fault -> words.merge(fault.field(), words(fault), (one, other) -> one + ". " + other));
        places.values().stream()
                .filter(place -> words.containsKey(place.name()))
                .forEach(place -> {
                    var here = words.getOrDefault(place.name(), "");
                    place.refuse(here);
                    // Two links with the same words would lead to two places.
                    var alone = words.values().stream().filter(here::equals).count() == 1;
                    summary.line(place.name(), alone ? here : TEXTS.ofField(here, place.label()));
                });
    }

    private void showInFiles(List<Fault> faults, ErrorSummary summary) {
        var files = faults.stream()
                .filter(Fault::isInFile)
                .collect(Collectors.groupingBy(Fault::file, LinkedHashMap::new, Collectors.toList()));
        var tables = new ArrayList<FaultTable>();
        files.forEach((file, ofFile) -> {
            var id = "faults-" + (tables.size() + 1);
            var words = FaultTable.caption(file, ofFile.size());
            summary.line(id, words);
            tables.add(new FaultTable(id, file, ofFile));
            places.values().stream()
                    .filter(place -> place instanceof FileField field
                            && field.chosenName().equals(file))
                    .forEach(place -> place.refuse(words));
        });
        tables.forEach(problems::add);
    }

    void place(FaultPlace place) {
        places.put(place.name(), place);
    }

    private static String words(Fault fault) {
        return fault.proposal() == null ? fault.reason() : TEXTS.proposing(fault.reason(), fault.proposal());
    }

    /** The title without the errors of an earlier try. */
    private static String title(UI ui) {
        var title = Objects.requireNonNullElse(ui.getInternals().getTitle(), "");
        var refused = TEXTS.errorIn("");
        return title.startsWith(refused) ? title.substring(refused.length()) : title;
    }
}
