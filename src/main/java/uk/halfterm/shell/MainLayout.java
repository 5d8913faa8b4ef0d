package uk.halfterm.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.core.env.Environment;
import uk.halfterm.design.Buttons;
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
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MARK = "<svg width=\"26\" height=\"26\" viewBox=\"0 0 26 26\" aria-hidden=\"true\">"
            + "<path d=\"M13 1a12 12 0 0 1 0 24z\" fill=\"var(--accent)\"/>"
            + "<circle cx=\"13\" cy=\"13\" r=\"11.5\" fill=\"none\" stroke=\"var(--accent)\" stroke-width=\"2.4\"/></svg>halfterm";

    private static final ShellTexts TEXTS = ShellTexts.TEXTS;

    private final RoleSwitch roles;
    private final AuthenticationContext session;
    private final Main main = new Main();
    private final Map<MenuLink, Anchor> entries = new HashMap<>();
    private boolean arrivedBefore;

    MainLayout(
            Menu menu,
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
        main.getElement().setAttribute("tabindex", "-1");

        var skip = new Anchor("#main", TEXTS.skipToMain());
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip);

        var actor = signedIn.find();
        var bar = inner();
        bar.add(mark());
        actor.ifPresentOrElse(one -> bar.add(person(one)), () -> {
            if (session.isAuthenticated()) { // and without any role left
                bar.add(signOut());
            }
        });
        var header = new Header(bar);
        header.addClassName("bar");
        if (!settings.getProperty("halfterm.today", "").isBlank()) {
            header.add(todayNote(clock));
        }
        add(header);
        actor.ifPresent(one -> add(navigation(menu.of(one))));
        add(main, foot(settings.getRequiredProperty("halfterm.help-address")));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    /** Marks where we are, and hands focus to the new page's heading as a full page load would. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = event.getLocation().getPath();
        entries.forEach((link, entry) -> {
            if (link.leadsTo(here)) {
                entry.getElement().setAttribute("aria-current", "page");
            } else {
                entry.getElement().removeAttribute("aria-current");
            }
        });
        if (arrivedBefore) {
            main.getElement()
                    .executeJs(
                            "window.scrollTo(0, 0); (this.querySelector('h1') || this).focus({preventScroll: true})");
        }
        arrivedBefore = true;
    }

    private static Div inner() {
        var inner = new Div();
        inner.addClassName("in");
        return inner;
    }

    private static Anchor mark() {
        var mark = new Anchor("");
        mark.addClassName("mark");
        mark.getElement().setProperty("innerHTML", MARK);
        return mark;
    }

    private Component person(Actor actor) {
        var menu = new Div();
        menu.addClassName("menu");
        menu.add(new Paragraph(TEXTS.signedInAs(RoleTexts.TEXTS.of(actor.role()))));
        for (RoleGrant other : roles.choices()) {
            if (other.role() != actor.role() || !other.scope().equals(actor.scope())) {
                menu.add(Buttons.quietAct(TEXTS.actAs(RoleTexts.TEXTS.of(other.role())), () -> actAs(other)));
            }
        }
        menu.add(signOut());
        var details = new NativeDetails(actor.name().full(), menu);
        details.addClassName("who");
        return details;
    }

    private Component signOut() {
        return Buttons.quietAct(TEXTS.signOut(), session::logout);
    }

    private void actAs(RoleGrant grant) {
        roles.choose(grant);
        getUI().ifPresent(ui -> ui.getPage().setLocation("./"));
    }

    private Nav navigation(List<MenuLink> menu) {
        var list = new UnorderedList();
        for (MenuLink entry : menu) {
            var link = new Anchor(entry.path(), entry.name());
            entries.put(entry, link);
            list.add(new ListItem(link));
        }
        var inner = inner();
        inner.add(list);
        var nav = new Nav(inner);
        nav.setAriaLabel(TEXTS.mainMenu());
        nav.addClassName("main-nav");
        return nav;
    }

    private static Component todayNote(Clock clock) {
        var inner = inner();
        inner.add(new Span(TEXTS.clockIsMoved(EnglishDates.full(LocalDate.now(clock)))));
        var note = new Div(inner);
        note.addClassName("today-note");
        return note;
    }

    private static Footer foot(String helpAddress) {
        var inner = inner();
        inner.add(new Span(TEXTS.somethingWrong() + " "));
        inner.add(new Anchor("mailto:" + helpAddress, helpAddress));
        var foot = new Footer(inner);
        foot.addClassName("foot");
        return foot;
    }
}
