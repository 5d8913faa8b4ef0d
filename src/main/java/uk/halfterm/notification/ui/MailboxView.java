package uk.halfterm.notification.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.Screen;
import uk.halfterm.design.Tabs;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.notification.MailState;
import uk.halfterm.notification.MailSummary;
import uk.halfterm.notification.Mailbox;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

/** The mails that the portal has made, by how far they have come; those that were not sent first. */
@Route(MailboxAddresses.MAILBOX)
@RolesAllowed("ADMINISTRATOR")
class MailboxView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final MailboxTexts TEXTS = MailboxTexts.TEXTS;

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
        add(new PageHeader(TEXTS.heading()).lead(mailbox.sends() ? TEXTS.sends() : TEXTS.keeps()));
        var counts = mailbox.counts(actor);
        var there = IN_ORDER.stream().filter(state -> count(counts, state) > 0).toList();
        var state = asked.getSingleParameter("state")
                .map(MailboxView::state)
                .or(() -> there.stream().findFirst());
        if (state.isEmpty()) {
            add(new EmptyState(TEXTS.noMails(), TEXTS.whenMailsCome()));
            return;
        }
        var page = mailbox.page(actor, state.get(), PageOf.number(asked.getSingleParameter("page")));
        add(tabs(counts, there, state.get()), list(page, state.get()));
    }

    private static long count(Map<MailState, Long> counts, MailState state) {
        return counts.getOrDefault(state, 0L);
    }

    private static MailState state(String asked) {
        return Stream.of(MailState.values())
                .filter(state -> MailboxAddresses.slug(state).equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFound(TEXTS.noSuchState()));
    }

    private static Tabs tabs(Map<MailState, Long> counts, List<MailState> there, MailState shown) {
        var tabs = new Tabs(TEXTS.byState());
        IN_ORDER.stream()
                .filter(state -> there.contains(state) || state == shown)
                .forEach(state -> tabs.tab(
                        MailboxAddresses.of(state, 1),
                        TEXTS.tab(MailWords.of(state), count(counts, state)),
                        state == shown));
        return tabs;
    }

    private Markup list(PageOf<MailSummary> page, MailState state) {
        if (page.rows().isEmpty()) {
            return new EmptyState(TEXTS.noneInState(), "");
        }
        var names = accounts.namesOf(
                page.rows().stream().map(MailSummary::to).distinct().toList());
        var card = new Card("mails", MailWords.of(state), table(page.rows(), names));
        if (page.pages() > 1) {
            card.add(new PageLinks("mails", page, number -> MailboxAddresses.of(state, number)));
        }
        return card;
    }

    private static DataTable table(List<MailSummary> mails, Names names) {
        var table = new DataTable(TEXTS.newestFirst(), List.of(TEXTS.mail(), TEXTS.to(), TEXTS.made(), TEXTS.state()));
        mails.forEach(mail -> table.row(
                new Anchor(MailboxAddresses.of(mail.id()), mail.subject()),
                new Span(names.of(mail.to())),
                new Span(EnglishDates.moment(mail.madeAt())),
                state(mail)));
        return table;
    }

    private static Markup state(MailSummary mail) {
        var cell = new Div(MailWords.tag(mail));
        Optional.of(MailWords.reason(mail))
                .filter(reason -> !reason.isEmpty())
                .ifPresent(reason -> cell.add(new Div(reason)));
        return cell;
    }

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }
}
