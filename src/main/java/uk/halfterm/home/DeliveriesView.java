package uk.halfterm.home;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.platform.outbox.Outbox;
import uk.halfterm.platform.outbox.OutboxEntry;
import uk.halfterm.shared.EnglishDates;

/** What one module could not be told by another after several tries; an administrator can try again. Names no person. */
@Route(HomeAddresses.DELIVERIES)
@RolesAllowed("ADMINISTRATOR")
class DeliveriesView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final DeliveriesTexts TEXTS = DeliveriesTexts.TEXTS;

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final SignedIn signedIn;
    private final Outbox outbox;

    DeliveriesView(SignedIn signedIn, Outbox outbox) {
        this.signedIn = signedIn;
        this.outbox = outbox;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }

    private void show() {
        removeAll();
        signedIn.actor().requireRole(Role.ADMINISTRATOR);
        add(new PageHeader(TEXTS.title()).lead(TEXTS.lead()));
        var poisoned = outbox.poisoned();
        if (poisoned.isEmpty()) {
            add(new EmptyState(TEXTS.nothingStuck(), TEXTS.allTold()));
            return;
        }
        var table = new DataTable(
                TEXTS.stuck(),
                List.of(
                        TEXTS.what(),
                        TEXTS.whoHasNotHeard(),
                        TEXTS.whereItWaits(),
                        TEXTS.since(),
                        TEXTS.tries(),
                        TEXTS.tryAgain()));
        for (Outbox.Poisoned one : poisoned) {
            table.row(
                    what(one.entry()),
                    new Span(Objects.requireNonNullElse(one.entry().subscriber(), TEXTS.everybody())),
                    new Span(one.collection()),
                    new Span(EnglishDates.date(
                            one.entry().occurredAt().atZone(EnglishDates.LONDON).toLocalDate())),
                    new Span(Integer.toString(one.entry().attempts())),
                    Buttons.quietAct(TEXTS.tryAgain(), what(one.entry()), () -> retry(one.entry())));
        }
        add(table);
    }

    private void retry(OutboxEntry entry) {
        signedIn.actor().requireRole(Role.ADMINISTRATOR);
        outbox.retry(entry.id());
        show();
    }

    private static String what(OutboxEntry entry) {
        return CAPITAL.matcher(entry.event().getClass().getSimpleName())
                .replaceAll(" $0")
                .strip();
    }
}
