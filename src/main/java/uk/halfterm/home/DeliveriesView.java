package uk.halfterm.home;

import java.util.List;
import java.util.Objects;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.platform.outbox.Outbox;
import uk.halfterm.platform.outbox.OutboxEntry;
import uk.halfterm.shared.EnglishDates;

/** What one module could not be told by another after several tries; an administrator can try again. Names no person. */
@Route("deliveries")
@PageTitle("Deliveries · Halfterm")
@RolesAllowed("ADMINISTRATOR")
class DeliveriesView extends Div implements BeforeEnterObserver {

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

    private void show() {
        removeAll();
        signedIn.actor().requireRole(Role.ADMINISTRATOR);
        add(
                new PageHeader("Deliveries")
                        .lead(
                                "What one part of Halfterm tells another. Only what was given up after several tries is listed."));
        var poisoned = outbox.poisoned();
        if (poisoned.isEmpty()) {
            add(new EmptyState("Nothing is stuck.", "Everything has been told, or is being tried again by itself."));
            return;
        }
        var table = new DataTable(
                "Stuck deliveries",
                List.of("What", "Who has not heard", "Where it waits", "Since", "Tries", "Try again"));
        for (Outbox.Poisoned one : poisoned) {
            table.row(
                    what(one.entry()),
                    new Span(Objects.requireNonNullElse(one.entry().subscriber(), "Everybody who listens")),
                    new Span(one.collection()),
                    new Span(EnglishDates.date(
                            one.entry().occurredAt().atZone(EnglishDates.LONDON).toLocalDate())),
                    new Span(Integer.toString(one.entry().attempts())),
                    Buttons.naming(Buttons.quietAct("Try again", () -> retry(one.entry())), what(one.entry())));
        }
        add(table);
    }

    private void retry(OutboxEntry entry) {
        signedIn.actor().requireRole(Role.ADMINISTRATOR);
        outbox.retry(entry.id());
        show();
    }

    private static String what(OutboxEntry entry) {
        return entry.event().getClass().getSimpleName();
    }
}
