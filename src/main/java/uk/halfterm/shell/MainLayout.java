package uk.halfterm.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.core.env.Environment;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Header;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.SanitisedHtml;
import uk.halfterm.design.markup.Span;
import uk.halfterm.design.markup.UnorderedList;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.MenuLink;
import uk.halfterm.identity.RoleGrant;
import uk.halfterm.identity.RoleSwitch;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.shared.EnglishDates;

/** The frame: skip link, product name, the person's menu, navigation for the role they act in, the page, a foot. */
@Layout
@JsModule("context://ui/frame.js")
@JsModule("context://ui/in-page.js")
@JsModule("context://ui/draft.js")
@AnonymousAllowed
class MainLayout extends Screen implements RouterLayout, AfterNavigationObserver {

    private static final SanitisedHtml MARK = new SanitisedHtml(
            "<svg width='26' height='26' viewBox='0 0 26 26' aria-hidden='true'>"
                    + "<path d='M13 1a12 12 0 0 1 0 24z' fill='var(--accent)'/>"
                    + "<circle cx='13' cy='13' r='11.5' fill='none' stroke='var(--accent)' stroke-width='2.4'/></svg>halfterm");

    private static final ShellTexts TEXTS = ShellTexts.TEXTS;

    private final RoleSwitch roles;
    private final AuthenticationContext session;
    private final Main main = new Main();
    private final Nav navigation = new Nav();
    private List<MenuLink> menu = List.of();
    private boolean arrivedBefore;

    MainLayout(
            Menu menu,
            Foot foot,
            SignedIn signedIn,
            RoleSwitch roles,
            AuthenticationContext session,
            Environment settings,
            Clock clock) {
        this.roles = roles;
        this.session = session;
        addClassName("frame");
        main.addClassName("in");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1").setAttribute("data-lost", TEXTS.lost("{button}"));

        var skip = new Anchor("#main", TEXTS.skipToMain()).leftToBrowser();
        skip.addClassName("skip");
        add(skip);
        var actor = signedIn.find();
        add(header(actor, settings, clock));
        actor.ifPresent(one -> {
            this.menu = menu.of(one);
            navigation.setAriaLabel(TEXTS.mainMenu());
            navigation.addClassName("main-nav");
            add(navigation);
        });
        add(main);
        add(foot.of(actor));
        add(told(), connection());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    /** Marks where we are, and hands focus to the new page's heading as a full page load would. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation
                .getElement()
                .setProperty("innerHTML", entries(event.getLocation().getPath()).html());
        var page = event.getLocation().getPathWithQueryParameters();
        if (arrivedBefore) {
            var goesBack = event.getLocationChangeEvent().getTrigger() == NavigationTrigger.HISTORY;
            main.getElement().executeJs("window.halftermArrive(this, $0, $1)", page, goesBack);
        } else {
            main.getElement().executeJs("window.halftermReturn(this, $0)", page);
        }
        arrivedBefore = true;
    }

    private Header header(Optional<Actor> actor, Environment settings, Clock clock) {
        var mark = new Anchor("", MARK);
        mark.addClassName("mark");
        var bar = inner(mark);
        if (actor.isPresent()) {
            bar.add(person(actor.get()));
        } else if (session.isAuthenticated()) { // and without any role left
            bar.add(Buttons.quietAct(TEXTS.signOut(), session::logout));
        }
        var header = new Header(bar);
        header.addClassName("bar");
        if (!settings.getProperty("halfterm.today", "").isBlank()) {
            header.add(todayNote(clock));
        }
        return header;
    }

    private static Div inner(Markup... content) {
        var inner = new Div(content);
        inner.addClassName("in");
        return inner;
    }

    private Markup person(Actor actor) {
        var menu = new Div(new Paragraph(TEXTS.signedInAs(RoleTexts.TEXTS.of(actor.role()))));
        menu.addClassName("menu");
        for (RoleGrant other : roles.choices()) {
            if (other.role() != actor.role() || !other.scope().equals(actor.scope())) {
                menu.add(Buttons.quietAct(TEXTS.actAs(RoleTexts.TEXTS.of(other.role())), () -> actAs(other)));
            }
        }
        menu.add(signOut(actor));
        var details = new HtmlElement(
                "details", new HtmlElement("summary", actor.name().full()), menu);
        details.addClassName("who");
        return details;
    }

    /** Asks first where something was written that did not reach the portal (frame.js). */
    private Markup signOut(Actor actor) {
        var out = Buttons.quietAct(TEXTS.signOut(), session::logout);
        out.component()
                .getElement()
                .setAttribute("data-owner", actor.person().inBrowsers())
                .setAttribute("data-ask", TEXTS.unsentStaysHere())
                .setAttribute("data-erase", TEXTS.signOutAndErase())
                .setAttribute("data-stay", TEXTS.staySignedIn());
        return out;
    }

    private void actAs(RoleGrant grant) {
        roles.choose(grant);
        getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
    }

    private Markup entries(String here) {
        var list = new UnorderedList();
        for (MenuLink entry : menu) {
            var link = new Anchor(entry.path(), entry.name());
            if (entry.leadsTo(here)) {
                link.setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        }
        return inner(list);
    }

    private static Markup todayNote(Clock clock) {
        var note = new Div(inner(new Span(TEXTS.clockIsMoved(EnglishDates.full(LocalDate.now(clock))))));
        note.addClassName("today-note");
        return note;
    }

    /** Where it is said what an action did (design.Announcement). */
    private static Markup told() {
        var told = new Paragraph("");
        told.setId("told");
        told.addClassName("hidden-text");
        return told.setAttribute("role", "status");
    }

    /** Where it is said that the connection is slow, gone or back. */
    private static Markup connection() {
        var connection = new Paragraph("");
        connection.setId("connection");
        return connection
                .setAttribute("role", "status")
                .setAttribute("data-slow", TEXTS.slow())
                .setAttribute("data-lost", TEXTS.connectionLost())
                .setAttribute("data-back", TEXTS.connectionBack());
    }
}
