package uk.halfterm.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.outbox.Delivery;
import uk.halfterm.platform.outbox.OutboxSubscription;
import uk.halfterm.training.ChangeNotice;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.EventOutline;
import uk.halfterm.training.InvitedPeople;
import uk.halfterm.training.TrainingEventChanged;

/** Makes a mail for each person who is invited to a training event that has changed and is still to come. */
@Component
class TellingOfChangedEvents {

    @Configuration(proxyBeanMethods = false)
    static class Subscribed {

        @Bean
        OutboxSubscription<TrainingEventChanged> changedEvents(TellingOfChangedEvents telling) {
            return new OutboxSubscription<>("notification.event-changed", TrainingEventChanged.class, telling::tell);
        }
    }

    private static final MailTexts TEXTS = MailTexts.TEXTS;

    private final InvitedPeople invited;
    private final Accounts accounts;
    private final Mails mails;
    private final PortalAddress portal;
    private final String helpAddress;
    private final Clock clock;

    TellingOfChangedEvents(
            InvitedPeople invited,
            Accounts accounts,
            Mails mails,
            PortalAddress portal,
            @Value("${halfterm.help-address}") String helpAddress,
            Clock clock) {
        this.invited = invited;
        this.accounts = accounts;
        this.mails = mails;
        this.portal = portal;
        this.helpAddress = helpAddress;
        this.clock = clock;
    }

    void tell(Delivery<TrainingEventChanged> delivery) {
        var id = delivery.event().event();
        var event = invited.event(id).orElse(null);
        if (event == null
                || event.isOver(LocalDate.now(clock))
                || event.notices().isEmpty()) {
            return;
        }
        var change = event.notices().getLast();
        if (change.since().isAfter(delivery.occurredAt())) {
            return; // the event has changed again, and that change is told with what holds now
        }
        invited.inParts(id, people -> mails.keep(mailsTo(people, delivery.occurrence(), event, change)));
    }

    /** Nothing to those who have no account any more. */
    private List<Mail> mailsTo(
            Collection<PersonId> people, String occurrence, EventOutline event, ChangeNotice change) {
        var names = accounts.namesOf(people);
        return people.stream()
                .filter(names.byPerson()::containsKey)
                .map(person -> Mail.made(
                        MailId.of(occurrence, person),
                        person,
                        TEXTS.subject(event.title(), event.times()),
                        text(names.of(person), event, change),
                        clock.instant()))
                .toList();
    }

    private String text(String reader, EventOutline event, ChangeNotice change) {
        var before = change.previous();
        return TEXTS.text(
                reader,
                event.title(),
                before == null ? TEXTS.sameTimes(event.times()) : TEXTS.times(before, event.times()),
                event.place(),
                change.text(),
                portal.of(EventAddresses.EVENTS),
                helpAddress);
    }
}
