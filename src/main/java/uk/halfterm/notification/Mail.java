package uk.halfterm.notification;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.identity.PersonId;

/** One mail to one person. It names the person and not the address, which is looked up when it is sent and kept nowhere else. */
@Document("mails")
@TypeAlias("notification.mail")
record Mail(
        @Id MailId id,
        @Version @Nullable Long version,
        PersonId to,
        String subject,
        String text,
        Instant madeAt,
        Sending sending) {

    /** After that a mail is old news: it is not sent any more unless an administrator says so. */
    private static final Duration WORTH_SENDING = Duration.ofDays(2);

    /** Longer than a mail server is waited for in all its answers. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /**
     * How the sending stands.
     *
     * @param since when this state began
     * @param dueAt when a waiting mail is tried next
     * @param giveUpAt when a waiting mail is not tried any more
     * @param reason why the last try failed
     */
    record Sending(
            MailState state,
            Instant since,
            int attempts,
            Instant dueAt,
            Instant giveUpAt,
            @Nullable String reason) {}

    /** A subject is one line: what comes in as more could end the header and begin another. */
    Mail {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static Mail made(MailId id, PersonId to, String subject, String text, Instant now) {
        return new Mail(id, null, to, subject, text, now, toBeSentFrom(now));
    }

    /** Begins a try, so that no other node begins one. */
    Mail beingSent(Instant now) {
        require(MailState.WAITING);
        return with(MailState.SENDING, now, sending.attempts() + 1, sending.dueAt(), null);
    }

    Mail sent(Instant now) {
        require(MailState.SENDING);
        return with(MailState.SENT, now, sending.attempts(), sending.dueAt(), null);
    }

    /** Tried again after 1, 2, 4 ... minutes, at most an hour; given up where that is too late. */
    Mail putOff(String reason, Instant now) {
        require(MailState.SENDING);
        var next = now.plus(waitAfter(sending.attempts()));
        return next.isAfter(sending.giveUpAt())
                ? failed(reason, now)
                : with(MailState.WAITING, now, sending.attempts(), next, reason);
    }

    Mail failed(String reason, Instant now) {
        return with(MailState.FAILED, now, sending.attempts(), sending.dueAt(), reason);
    }

    /** To be sent once more; itself where it waits for that already, so that a second click changes nothing. */
    Mail again(Instant now) {
        return mayBeSentAgain(now) ? new Mail(id, version, to, subject, text, madeAt, toBeSentFrom(now)) : this;
    }

    /** A mail whose sending was begun by a node that died may have arrived: a person decides, not the portal. */
    boolean mayBeSentAgain(Instant now) {
        return sending.state() == MailState.FAILED || isUnclear(now);
    }

    boolean isUnclear(Instant now) {
        return sending.state() == MailState.SENDING
                && !sending.since().plus(LONGEST_SENDING).isAfter(now);
    }

    boolean isTooOld(Instant now) {
        return now.isAfter(sending.giveUpAt());
    }

    MailSummary summary(Instant now) {
        return new MailSummary(id, to, subject, madeAt, sending.state(), isUnclear(now), sending.reason());
    }

    MailDetail detail(Instant now) {
        return new MailDetail(
                summary(now),
                text,
                sending.attempts(),
                sending.since(),
                sending.state() == MailState.WAITING && sending.attempts() > 0 ? sending.dueAt() : null,
                mayBeSentAgain(now));
    }

    private static Sending toBeSentFrom(Instant now) {
        return new Sending(MailState.WAITING, now, 0, now, now.plus(WORTH_SENDING), null);
    }

    private static Duration waitAfter(int attempts) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private Mail with(MailState state, Instant now, int attempts, Instant dueAt, @Nullable String reason) {
        return new Mail(
                id,
                version,
                to,
                subject,
                text,
                madeAt,
                new Sending(state, now, attempts, dueAt, sending.giveUpAt(), reason));
    }

    private void require(MailState state) {
        if (sending.state() != state) {
            throw new IllegalStateException("This mail is " + sending.state() + ", not " + state);
        }
    }
}
