package uk.halfterm.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

/**
 * The mails that the portal has made, for the administrator who sees that they go out, or reads them where no mail server is named.
 * Refuses everybody else by {@link NoAccess}.
 */
@Service
public class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Mails mails;
    private final ObjectProvider<SendingMails> sending;
    private final Clock clock;

    Mailbox(Mails mails, ObjectProvider<SendingMails> sending, Clock clock) {
        this.mails = mails;
        this.sending = sending;
        this.clock = clock;
    }

    /** Whether a mail server is named; else mails stay here. */
    public boolean sends() {
        return sending.getIfAvailable() != null;
    }

    /** How many mails there are in each state. */
    public Map<MailState, Long> counts(Actor administrator) {
        requireReads(administrator);
        return Arrays.stream(MailState.values()).collect(Collectors.toMap(Function.identity(), mails::count));
    }

    /** A page of the mails in one state, the newest first. */
    public PageOf<MailSummary> page(Actor administrator, MailState state, int page) {
        requireReads(administrator);
        var now = clock.instant();
        return PageOf.of(
                page,
                mails.count(state),
                (skip, limit) -> mails.in(state, skip, limit).stream()
                        .map(mail -> mail.summary(now))
                        .toList());
    }

    /**
     * One mail with its text.
     *
     * @throws NotFound when there is none of that id
     */
    public MailDetail mail(Actor administrator, MailId id) {
        requireReads(administrator);
        return mails.require(id).detail(clock.instant());
    }

    /** Has a mail that failed, or that may not have gone out, sent once more; changes nothing of others. */
    public void sendAgain(Actor administrator, MailId id) {
        requireReads(administrator);
        var mail = mails.require(id);
        var again = mail.again(clock.instant());
        if (again.equals(mail)) {
            return;
        }
        try {
            mails.save(again);
        } catch (OptimisticLockingFailureException _) {
            LOG.debug("Mail {} was changed by a second click or another node first", id.value());
        }
    }

    private static void requireReads(Actor administrator) {
        administrator.requireRole(Role.ADMINISTRATOR);
    }
}
