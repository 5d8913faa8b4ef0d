package uk.halfterm.identity.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.ErrorSummary;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.FirstAdministrator;
import uk.halfterm.identity.Password;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

/** Where the one-time link of an empty installation leads: name, address and password of its administrator. */
@Route(value = "setup/:token", autoLayout = false)
@PageTitle("Set up Halfterm")
@AnonymousAllowed
@JsModule("context://ui/frame.js")
class FirstAdministratorView extends Main implements BeforeEnterObserver {

    private final FirstAdministrator firstAdministrator;
    private final Div problems = new Div();
    private final TextInput given = new TextInput("given", "First name", "text", "given-name", "");
    private final TextInput family = new TextInput("family", "Last name", "text", "family-name", "");
    private final TextInput email = new TextInput("email", "Email address", "email", "username", "");
    private final TextInput password = new TextInput(
            "password",
            "Password",
            "password",
            "new-password",
            "At least 12 characters. Three random words work well.");
    private String token = "";

    FirstAdministratorView(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        addClassName("in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (!firstAdministrator.isOpen(token)) {
            throw new NotFoundException("The link is wrong or has been used");
        }
        removeAll();
        add(problems);
        add(
                new PageHeader("Set up Halfterm")
                        .lead(
                                "You are the first person here. Your account looks after this installation. The link you followed works once."));
        add(given, family, email, password, Buttons.act("Create the administrator", this::create));
    }

    private void create() {
        var faults = new ArrayList<ErrorSummary.Line>();
        var name = read(given, value -> PersonName.of(value, "-"), faults);
        var lastName = read(family, value -> PersonName.of("-", value), faults);
        var address = read(email, EmailAddress::of, faults);
        var secret = read(password, Password::of, faults);
        problems.removeAll();
        if (name.isEmpty() || lastName.isEmpty() || address.isEmpty() || secret.isEmpty()) {
            var summary = new ErrorSummary(faults);
            problems.add(summary);
            summary.getElement().executeJs("this.focus()");
            return;
        }
        try {
            firstAdministrator.register(
                    token, PersonName.of(name.get().given(), lastName.get().family()), address.get(), secret.get());
        } catch (NotFound usedElsewhere) {
            problems.add(new ErrorSummary(List.of(
                    new ErrorSummary.Line("given", "This link has been used. Sign in with the account it created"))));
            return;
        }
        getUI().ifPresent(ui -> ui.navigate("login"));
    }

    private static <T> Optional<T> read(TextInput input, Function<String, T> reading, List<ErrorSummary.Line> faults) {
        try {
            var value = reading.apply(input.value());
            input.accept();
            return Optional.of(value);
        } catch (IllegalArgumentException refused) {
            var message = String.valueOf(refused.getMessage());
            input.refuse(message);
            faults.add(new ErrorSummary.Line(input.id(), message));
            return Optional.empty();
        }
    }

    /** A labelled input with a hint and room for its message. */
    private static final class TextInput extends Div {

        private final String id;
        private final Input input = new Input();
        private final Span message = new Span();

        TextInput(String id, String label, String type, String autocomplete, String hint) {
            this.id = id;
            addClassName("field");
            input.setId(id);
            input.setType(type);
            input.getElement().setAttribute("autocomplete", autocomplete);
            var name = new NativeLabel(label);
            name.setFor(id);
            add(name);
            message.setId(id + "-message");
            message.addClassName("msg");
            if (!hint.isEmpty()) {
                var line = new Paragraph(hint);
                line.addClassNames("hint", "tight");
                line.setId(id + "-hint");
                add(line);
                input.getElement().setAttribute("aria-describedby", id + "-hint " + id + "-message");
            } else {
                input.getElement().setAttribute("aria-describedby", id + "-message");
            }
            add(message, input);
        }

        String id() {
            return id;
        }

        String value() {
            return input.getValue();
        }

        void accept() {
            removeClassName("bad");
            message.setText("");
            input.getElement().removeAttribute("aria-invalid");
        }

        void refuse(String why) {
            addClassName("bad");
            message.setText(why);
            input.getElement().setAttribute("aria-invalid", "true");
        }
    }
}
