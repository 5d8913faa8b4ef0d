package uk.halfterm.notification;

import java.time.Clock;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import uk.halfterm.identity.Accounts;

/**
 * Gives what is due to the mail server, each mail once: that a try has begun is stored before the server hears of it, and a try whose
 * end was never stored is not begun again by itself (ADR 0009).
 */
final class SendingMails {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMails.class);

    /** As many as one run sends before it looks at the clock and at other nodes again. */
    private static final int AT_ONCE = 20;

    private final Mails mails;
    private final Accounts accounts;
    private final SmtpServer server;
    private final Clock clock;

    SendingMails(Mails mails, Accounts accounts, SmtpServer server, Clock clock) {
        this.mails = mails;
        this.accounts = accounts;
        this.server = server;
        this.clock = clock;
    }

    boolean areDue(Instant now) {
        return mails.areDue(now);
    }

    /** Sends some of what is due; while the server is out of reach only the first, as the others would be tried in vain. */
    void sendDue() {
        for (var mail : mails.due(clock.instant(), AT_ONCE)) {
            try {
                if (!send(mail)) {
                    return;
                }
            } catch (OptimisticLockingFailureException _) {
                LOG.debug(
                        "Another node or an administrator was quicker with mail {}",
                        mail.id().value());
            }
        }
    }

    /** Whether the server can be spoken to. */
    private boolean send(Mail due) {
        var now = clock.instant();
        if (due.isTooOld(now)) {
            mails.save(due.failed(NotSentTexts.TEXTS.waitedTooLong(), now));
            return true;
        }
        var begun = mails.save(due.beingSent(now));
        var reply = accounts.addressOf(begun.to())
                .map(address -> server.take(begun, address, now))
                .orElseGet(() -> new Reply.GivenUp(NotSentTexts.TEXTS.noAccount()));
        var after = clock.instant();
        mails.save(
                switch (reply) {
                    case Reply.Taken() -> begun.sent(after);
                    case Reply.NotNow(var reason) -> begun.putOff(reason, after);
                    case Reply.OutOfReach(var reason) -> begun.putOff(reason, after);
                    case Reply.GivenUp(var reason) -> begun.failed(reason, after);
                });
        return !(reply instanceof Reply.OutOfReach);
    }
}
