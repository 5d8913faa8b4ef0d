package uk.halfterm.notification.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.Tabs;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.notification.MailState;
import uk.halfterm.notification.MailSummary;
import uk.halfterm.notification.Mailbox;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

/** The mails that the portal has made, by how far they have come; those that were not sent first. */
@Route("mailbox")
@PageTitle("Mailbox · Halfterm")
@RolesAllowed("ADMINISTRATOR")
class MailboxView extends Div implements BeforeEnterObserver {

    /** Which an administrator looks at first, where there are any. */
    private static final List<MailState> IN_ORDER =
            List.of(MailState.FAILED, MailState.SENDING, MailState.WAITING, MailState.SENT);

    private final SignedIn signedIn;
    private final Mailbox mailbox;
    private final Accounts accounts;

    MailboxView(SignedIn signedIn, Mailbox mailbox, Accounts accounts) {
        this.signedIn = signedIn;
        this.mailbox = mailbox;
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = signedIn.actor();
        actor.requireRole(Role.ADMINISTRATOR);
        var asked = event.getLocation().getQueryParameters();
        add(
                new PageHeader("Mailbox")
                        .lead(
                                mailbox.sends()
                                        ? "The mails that Halfterm sends, and whether the mail server has taken them."
                                        : "No mail server is named, so mails are not sent: they stay here, where you can read them."));
        var counts = mailbox.counts(actor);
        var there = IN_ORDER.stream().filter(state -> count(counts, state) > 0).toList();
        var state = asked.getSingleParameter("state")
                .map(MailboxView::state)
                .or(() -> there.stream().findFirst());
        if (state.isEmpty()) {
            add(
                    new EmptyState(
                            "There are no mails yet.",
                            "When the time or place of a training event changes, a mail to each person who is invited appears here."));
            return;
        }
        var page = mailbox.page(
                actor,
                state.get(),
                PageOf.number(asked.getSingleParameter("page").orElse("")));
        add(tabs(counts, there, state.get()), list(page, state.get()));
    }

    private static long count(Map<MailState, Long> counts, MailState state) {
        return counts.getOrDefault(state, 0L);
    }

    private static MailState state(String asked) {
        return Stream.of(MailState.values())
                .filter(state -> slug(state).equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound("There are no mails like that"));
    }

    private static String slug(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String address(MailState state, int page) {
        return "mailbox?state=" + slug(state) + "&page=" + page;
    }

    private static Tabs tabs(Map<MailState, Long> counts, List<MailState> there, MailState shown) {
        var tabs = new Tabs("Mails by how far they have come");
        IN_ORDER.stream()
                .filter(state -> there.contains(state) || state == shown)
                .forEach(state -> tabs.tab(
                        address(state, 1), MailWords.of(state) + " (" + count(counts, state) + ")", state == shown));
        return tabs;
    }

    private Component list(PageOf<MailSummary> page, MailState state) {
        if (page.rows().isEmpty()) {
            return new EmptyState("No mail is in this state.", "");
        }
        var names = accounts.namesOf(
                page.rows().stream().map(MailSummary::to).distinct().toList());
        var card = new Card("mails", MailWords.of(state), table(page.rows(), names));
        if (page.pages() > 1) {
            card.add(new PageLinks("mails", page, number -> address(state, number)));
        }
        return card;
    }

    private static DataTable table(List<MailSummary> mails, Names names) {
        var table = new DataTable("Mails, the newest first", List.of("Mail", "To", "Made", "State"));
        mails.forEach(mail -> table.row(
                new Anchor("mailbox/" + mail.id().value(), mail.subject()),
                new Span(names.of(mail.to())),
                new Span(MailWords.moment(mail.madeAt())),
                state(mail)));
        return table;
    }

    private static Component state(MailSummary mail) {
        var cell = new Div(MailWords.tag(mail));
        Optional.of(MailWords.reason(mail))
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> cell.add(new Div(reason)));
        return cell;
    }
}
