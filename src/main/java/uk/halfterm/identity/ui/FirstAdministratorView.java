package uk.halfterm.identity.ui;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.Reading;
import uk.halfterm.design.form.TextField;
import uk.halfterm.identity.FirstAdministrator;
import uk.halfterm.identity.Password;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

/** Where the one-time link of an empty installation leads: name, address and password of its administrator. */
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
@JsModule("context://ui/frame.js")
@Tag("main")
class FirstAdministratorView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final SetUpTexts TEXTS = SetUpTexts.TEXTS;

    private final FirstAdministrator firstAdministrator;
    private final Form form = new Form();
    private final TextField given = TextField.known(Ask.of("given", TEXTS.firstName()), "given-name");
    private final TextField family = TextField.known(Ask.of("family", TEXTS.lastName()), "family-name");
    private final TextField email = TextField.userName(Ask.of("email", TEXTS.emailAddress()));
    private final TextField password =
            TextField.password(Ask.of("password", TEXTS.password()).hint(TEXTS.passwordHint()), "new-password");
    private String token = "";

    FirstAdministratorView(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
        addClassName("in");
        form.ask(given, family, email, password).send(TEXTS.create(), this::create);
        add(form.problems());
        add(new PageHeader(TEXTS.heading()).lead(TEXTS.lead()));
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (firstAdministrator.isUsed(token)) {
            throw new UsedLink();
        }
        if (!firstAdministrator.isOpen(token)) {
            throw new NotFoundException("The link is wrong");
        }
    }

    @Override
    public String getPageTitle() {
        return TEXTS.heading();
    }

    private void create() {
        var reading = new Reading();
        var firstName = reading.read(given, value -> PersonName.of(value, "-"));
        var lastName = reading.read(family, value -> PersonName.of("-", value));
        var address = reading.read(email, EmailAddress::of);
        var secret = reading.read(password, Password::of);
        reading.refuseFaults();
        try {
            firstAdministrator.register(
                    token,
                    PersonName.of(firstName.get().given(), lastName.get().family()),
                    address.get(),
                    secret.get());
        } catch (NotFound usedElsewhere) {
            form.refuse(List.of(Fault.about("", TEXTS.linkUsed())));
            return;
        }
        getUI().ifPresent(ui -> ui.getPage().setLocation("login?" + SignInPage.ACCOUNT_READY));
    }
}
