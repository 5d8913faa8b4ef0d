package gallery;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.CheckAnswers;
import uk.halfterm.design.form.CheckboxField;
import uk.halfterm.design.form.Confirmation;
import uk.halfterm.design.form.DateField;
import uk.halfterm.design.form.FileField;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.LongTextField;
import uk.halfterm.design.form.Option;
import uk.halfterm.design.form.RadioField;
import uk.halfterm.design.form.Reading;
import uk.halfterm.design.form.TextField;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;

/** Everything of the form kit on one page, which no portal serves: the browser's tests put it there. */
@Route(value = "form-kit", autoLayout = false)
@AnonymousAllowed
@JsModule("context://ui/frame.js")
public @Tag("main") class FormKitView extends Screen implements HasDynamicTitle {

    private static final List<Option> ROLES = List.of(
            new Option("mentee", "Early career teacher"),
            new Option("mentor", "Mentor, who meets one or more mentees"));
    private static final List<Option> DAYS =
            List.of(new Option("mon", "Monday"), new Option("tue", "Tuesday"), new Option("wed", "Wednesday"));

    private final TextField email =
            TextField.userName(Ask.of("email", "Email address").hint("The school's, not a private one."));
    private final RadioField role = new RadioField(Ask.of("role", "What is their role?"), ROLES, "");
    private final CheckboxField days =
            new CheckboxField(Ask.of("days", "Which days do they work?").mayBeLeftOut(), DAYS, List.of("mon"));
    private final DateField start =
            new DateField(Ask.of("start", "When does induction start?").hint("For example, 8 1 2024"));
    private final LongTextField needs =
            new LongTextField(Ask.of("needs", "What would you like help with?").mayBeLeftOut(), 100, "");
    private final FileField timetable = new FileField(
            Ask.of("timetable", "Timetable of the school").mayBeLeftOut(),
            new FileField.Taken(List.of(".csv", ".xlsx"), 2_000_000));
    private final Form form = new Form();

    public FormKitView() {
        addClassName("in");
        form.ask(email, role, days, start, needs, timetable).send("Continue", this::check);
        showForm();
    }

    @Override
    public String getPageTitle() {
        return "Register a person";
    }

    private void showForm() {
        removeAll();
        add(form.problems());
        add(new PageHeader("Register a person"));
        add(form);
    }

    private void check() {
        var reading = new Reading();
        var address = reading.read(email, EmailAddress::of);
        var chosen = reading.read(role, "Select a role");
        var day = reading.read(start);
        reading.refuseFaults();
        if (!timetable.chosenName().isEmpty()) {
            throw new FaultyInput(
                    "The timetable",
                    List.of(
                            Fault.at(timetable.chosenName(), 16, "time", "It ends before it starts")
                                    .proposing("12.00pm"),
                            Fault.at(timetable.chosenName(), 207, "name", "It is missing")));
        }
        removeAll();
        add(new CheckAnswers()
                .answer("role", "Role", chosen.get(), this::showForm)
                .answer("email", "Email address", address.get().value(), "form-kit")
                .answer(
                        "start",
                        "Induction start",
                        day.get().map(EnglishDates::full).orElse(""),
                        this::showForm)
                .answer("needs", "Help", needs.value(), this::showForm)
                .send("They get an email that lets them set their password.", "Register this person", this::register));
    }

    private void register() {
        if (needs.value().contains("refuse")) {
            throw new FaultyInput("The person", List.of(Fault.about("email", "Somebody has this address already")));
        }
        removeAll();
        add(
                new PageHeader("Register a person"),
                Markup.of(new Confirmation(
                        "The person is registered",
                        "The email is on its way. It can land in a junk folder.",
                        Buttons.link("form-kit", "Register somebody else"))));
    }
}
