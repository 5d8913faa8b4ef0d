package uk.halfterm.notification.ui;

import java.util.List;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.halfterm.design.AddressWords;
import uk.halfterm.design.Breadcrumbs;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.Screen;
import uk.halfterm.design.SummaryList;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.notification.MailDetail;
import uk.halfterm.notification.MailId;
import uk.halfterm.notification.MailState;
import uk.halfterm.notification.Mailbox;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;

/** One mail: to whom, whether it went out and if not why, and its text. */
@Route(MailboxAddresses.MAILBOX + "/:mail")
@RolesAllowed("ADMINISTRATOR")
class MailView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final MailPageTexts TEXTS = MailPageTexts.TEXTS;

    private final SignedIn signedIn;
    private final Mailbox mailbox;
    private final Accounts accounts;

    MailView(SignedIn signedIn, Mailbox mailbox, Accounts accounts) {
        this.signedIn = signedIn;
        this.mailbox = mailbox;
        this.accounts = accounts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("mail")
                .filter(id -> !id.isBlank())
                .map(MailId::of)
                .orElseThrow(() -> new NotFound(TEXTS.noSuchMail())));
    }

    private void show(MailId id) {
        removeAll();
        var actor = signedIn.actor();
        actor.requireRole(Role.ADMINISTRATOR);
        var detail = mailbox.mail(actor, id);
        var mail = detail.mail();
        add(
                new Breadcrumbs()
                        .up(MailboxAddresses.MAILBOX, MailboxTexts.TEXTS.heading())
                        .here(mail.subject()),
                new PageHeader(mail.subject()));
        var standing = new Card("standing", TEXTS.standing(), summary(detail));
        if (detail.mayBeSentAgain()) {
            standing.add(new Paragraph(Buttons.act(TEXTS.sendAgain(), () -> sendAgain(id))));
        }
        var text = new Div(detail.text());
        text.addClassName("mail-text");
        add(standing, new Card("text", TEXTS.text(), text));
    }

    private SummaryList summary(MailDetail detail) {
        var mail = detail.mail();
        var list = new SummaryList()
                .row(TEXTS.to(), new AddressWords(recipient(mail.to())))
                .row(TEXTS.made(), EnglishDates.moment(mail.madeAt()))
                .row(TEXTS.state(), MailWords.tag(mail));
        if (mail.state() != MailState.WAITING) {
            list.row(TEXTS.since(), EnglishDates.moment(detail.since()));
        }
        if (!MailWords.reason(mail).isEmpty()) {
            list.row(TEXTS.why(), MailWords.reason(mail));
        }
        if (detail.attempts() > 0) {
            list.row(TEXTS.tries(), Integer.toString(detail.attempts()));
        }
        var next = detail.nextTry();
        if (next != null) {
            list.row(TEXTS.nextTry(), EnglishDates.moment(next));
        }
        return list;
    }

    private String recipient(PersonId person) {
        var name = accounts.namesOf(List.of(person)).of(person);
        return accounts.addressOf(person)
                .map(address -> TEXTS.recipient(name, address.value()))
                .orElse(name);
    }

    private void sendAgain(MailId id) {
        mailbox.sendAgain(signedIn.actor(), id);
        show(id);
    }

    @Override
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }
}
