package uk.halfterm.identity.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PlainPage;
import uk.halfterm.design.form.Ask;
import uk.halfterm.design.form.Form;
import uk.halfterm.design.form.TextField;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.DemonstrationSignIns;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.identity.TypedAddress;
import uk.halfterm.shared.Fault;

/**
 * Sign in by email address and password: a plain form on a plain page, so that password managers and every browser know it, and
 * strangers take no memory of the portal.
 */
@RestController
class SignInPage {

    /** The query that greets somebody who has just set the installation up. */
    static final String ACCOUNT_READY = "ready";

    private static final SignInTexts TEXTS = SignInTexts.TEXTS;
    private static final String ADDRESS = "username";

    private final SignedIn signedIn;
    private final Environment settings;

    SignInPage(SignedIn signedIn, Environment settings) {
        this.signedIn = signedIn;
        this.settings = settings;
    }

    @GetMapping("/login")
    ResponseEntity<String> show(HttpServletRequest request, CsrfToken token) {
        if (signedIn.find().isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(request.getContextPath() + "/"))
                    .build();
        }
        var form = form(TypedAddress.take(request), token);
        var page = new ArrayList<Markup>();
        var asked = request.getParameterMap().keySet();
        if (asked.contains("paused")) {
            form.refuse(List.of(Fault.about("", paused(request.getParameter("paused")))));
        } else if (asked.contains("error")) {
            form.refuse(List.of(Fault.about(ADDRESS, TEXTS.notRight())));
        } else if (asked.contains("ended")) {
            page.add(notice(TEXTS.sessionEnded()));
        } else if (asked.contains("first")) {
            page.add(notice(TEXTS.signInFirst()));
        } else if (asked.contains("out")) {
            page.add(notice(TEXTS.signedOutHere()));
        } else if (asked.contains("left")) {
            page.add(notice(TEXTS.signedOut()));
        } else if (asked.contains(ACCOUNT_READY)) {
            page.add(notice(TEXTS.accountReady()));
        }
        page.add(PlainPage.drawn(form.problems()));
        form.problems().removeFromParent();
        page.add(new PageHeader(TEXTS.heading()).lead(TEXTS.lead()));
        page.add(PlainPage.drawn(form));
        page.add(help());
        if (DemonstrationSignIns.shownBy(settings)) {
            page.add(demonstration());
        }
        return PlainPage.answer(
                HttpStatus.OK,
                form.titled(TEXTS.pageTitle()),
                request.getContextPath() + "/",
                page.toArray(Markup[]::new));
    }

    /** Anybody can type an address: no more is believed of it than a pause can be. */
    private static String paused(String minutes) {
        return minutes.matches("[1-9]|1[0-5]") ? TEXTS.paused(Integer.parseInt(minutes)) : TEXTS.pausedForAWhile();
    }

    private static Paragraph notice(String sentence) {
        var notice = new Paragraph(sentence);
        notice.addClassName("notice");
        notice.setAttribute("role", "status");
        return notice;
    }

    private static Form form(String typed, CsrfToken token) {
        var address = TextField.userName(Ask.of(ADDRESS, TEXTS.emailAddress()))
                .requiredUpTo(TypedAddress.MOST_CHARACTERS)
                .with(typed);
        var password = TextField.password(Ask.of("password", TEXTS.password()), "current-password")
                .requiredUpTo(TypedAddress.MOST_CHARACTERS);
        return Form.posting("login")
                .ask(address, password)
                .carrying(token.getParameterName(), token.getToken())
                .send(TEXTS.signIn());
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
