package uk.halfterm.identity.ui;

import java.util.List;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.core.env.Environment;
import org.springframework.security.web.csrf.CsrfToken;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.ErrorSummary;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.SignedIn;

/** Sign in by e-mail address and password: a plain form, so that password managers and every browser know it. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Halfterm")
@AnonymousAllowed
@JsModule("context://ui/frame.js")
class LoginView extends Main implements BeforeEnterObserver {

    private final SignedIn signedIn;
    private final Environment settings;

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
        var asked = event.getLocation().getQueryParameters();
        var page = new Div();
        page.addClassName("sign-in");
        var name = new Paragraph("halfterm");
        name.addClassName("mark");
        page.add(name);
        if (asked.getParameters().containsKey("paused")) {
            page.add(new ErrorSummary(List.of(new ErrorSummary.Line(
                    "username",
                    "Sign-in is paused after 5 tries that did not match. Wait up to 15 minutes, then try again, or ask your"
                            + " induction tutor to check your email address"))));
        } else if (asked.getParameters().containsKey("error")) {
            page.add(new ErrorSummary(List.of(new ErrorSummary.Line(
                    "username", "The email address or the password is not right. Check both and try again"))));
        } else if (asked.getParameters().containsKey("left")) {
            var left = new Paragraph("You are signed out.");
            left.addClassName("notice");
            left.getElement().setAttribute("role", "status");
            page.add(left);
        }
        page.add(new PageHeader("Sign in")
                .lead("Find what to study, when to meet and where your next training event is."));
        page.add(form());
        if (DemonstrationSignIns.shownBy(settings)) {
            page.add(demonstration());
        }
        add(page);
    }

    private static Div form() {
        var form = new Element("form").setAttribute("method", "post").setAttribute("action", "login");
        form.appendChild(field("username", "Email address", "email", "username").getElement());
        form.appendChild(
                field("password", "Password", "password", "current-password").getElement());
        var request = VaadinServletRequest.getCurrent();
        if (request != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            form.appendChild(new Element("input")
                    .setAttribute("type", "hidden")
                    .setAttribute("name", token.getParameterName())
                    .setAttribute("value", token.getToken()));
        }
        var submit = new NativeButton("Sign in");
        submit.addClassName("btn");
        submit.getElement().setAttribute("type", "submit");
        form.appendChild(submit.getElement());
        var holder = new Div();
        holder.getElement().appendChild(form);
        return holder;
    }

    private static Div field(String id, String label, String type, String autocomplete) {
        var input = new Input();
        input.setId(id);
        input.setType(type);
        input.getElement()
                .setAttribute("name", id)
                .setAttribute("autocomplete", autocomplete)
                .setAttribute("required", true)
                .setAttribute("maxlength", "254")
                .setAttribute("spellcheck", "false")
                .setAttribute("autocapitalize", "none");
        var name = new NativeLabel(label);
        name.setFor(id);
        var field = new Div(name, input);
        field.addClassName("field");
        return field;
    }

    private static DataTable demonstration() {
        var table = new DataTable(
                "This is a demonstration. Every sign-in below has the password " + DemonstrationSignIns.PASSWORD,
                List.of("Email address", "Who it is"));
        DemonstrationSignIns.ALL.forEach(one -> table.row(one.email().value(), new Span(one.who())));
        return table;
    }
}
