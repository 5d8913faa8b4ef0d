package uk.halfterm.identity.ui;

import java.util.List;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.TextField;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.identity.TypedAddress;
import uk.halfterm.shared.Fault;

/** Sign in by email address and password: a plain form, so that password managers and every browser know it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@JsModule("context://ui/frame.js")
@Tag("main")
class LoginView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final SignInTexts TEXTS = SignInTexts.TEXTS;
    private static final String ADDRESS = "username";

    /** The query that greets somebody who has just set the installation up. */
    static final String ACCOUNT_READY = "ready";

    private final SignedIn signedIn;
    private final Environment settings;
    private Form form = new Form();

    LoginView(SignedIn signedIn, Environment settings) {
        this.signedIn = signedIn;
        this.settings = settings;
        addClassName("in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (signedIn.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        removeAll();
        form = form();
        var page = new Div();
        page.addClassName("sign-in");
        var name = new Paragraph("halfterm");
        name.addClassName("mark");
        page.add(name, Markup.of(form.problems()));
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("paused")) {
            form.refuse(List.of(Fault.about("", TEXTS.paused())));
        } else if (asked.contains("error")) {
            form.refuse(List.of(Fault.about(ADDRESS, TEXTS.notRight())));
        } else if (asked.contains("left")) {
            page.add(notice(TEXTS.signedOut()));
        } else if (asked.contains(ACCOUNT_READY)) {
            page.add(notice(TEXTS.accountReady()));
        }
        page.add(new PageHeader(TEXTS.heading()).lead(TEXTS.lead()), Markup.of(form), help());
        if (DemonstrationSignIns.shownBy(settings)) {
            page.add(demonstration());
        }
        add(page);
    }

    @Override
    public String getPageTitle() {
        return form.titled(TEXTS.pageTitle());
    }

    private static Paragraph notice(String sentence) {
        var notice = new Paragraph(sentence);
        notice.addClassName("notice");
        notice.setAttribute("role", "status");
        return notice;
    }

    private static Form form() {
        var address =
                TextField.userName(Ask.of(ADDRESS, TEXTS.emailAddress())).requiredUpTo(TypedAddress.MOST_CHARACTERS);
        var password = TextField.password(Ask.of("password", TEXTS.password()), "current-password")
                .requiredUpTo(TypedAddress.MOST_CHARACTERS);
        var form = Form.posting("login").ask(address, password);
        var request = VaadinServletRequest.getCurrent();
        if (request != null) {
            address.with(TypedAddress.take(request));
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                form.carrying(token.getParameterName(), token.getToken());
            }
        }
        return form.send(TEXTS.signIn());
    }

    private Paragraph help() {
        var address = settings.getRequiredProperty("halfterm.help-address");
        var help = new Paragraph(new Span(TEXTS.cannotSignIn() + " "), new Anchor("mailto:" + address, address));
        help.addClassNames("soft", "small");
        return help;
    }

    private static DataTable demonstration() {
        var table = new DataTable(
                TEXTS.demonstration(DemonstrationSignIns.PASSWORD),
                List.of(TEXTS.demonstrationAddress(), TEXTS.demonstrationPerson()));
        DemonstrationSignIns.ALL.forEach(one -> table.row(one.email().value(), new Span(one.who())));
        return table;
    }
}
