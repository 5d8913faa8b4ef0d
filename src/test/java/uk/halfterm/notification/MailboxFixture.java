package uk.halfterm.notification;

import java.time.Instant;
import java.util.List;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import uk.halfterm.identity.PersonId;

/** Mails in the store, made and sent as a test says. */
public final class MailboxFixture {

    private final MongoOperations store;
    private final Mails mails;

    public MailboxFixture(MongoOperations store) {
        this.store = store;
        this.mails = new Mails(store);
    }

    public void empty() {
        store.remove(new Query(), Mail.class);
    }

    /** A mail that waits. */
    public MailId waiting(String occurrence, PersonId to, String subject, String text, Instant now) {
        var id = MailId.of(occurrence, to);
        mails.keep(List.of(Mail.made(id, to, subject, text, now)));
        return id;
    }

    /** Its sending began then and never ended. */
    public void begun(MailId id, Instant then) {
        mails.save(mails.require(id).beingSent(then));
    }

    public void sent(MailId id, Instant now) {
        mails.save(mails.save(mails.require(id).beingSent(now)).sent(now));
    }

    public void putOff(MailId id, String reason, Instant now) {
        mails.save(mails.save(mails.require(id).beingSent(now)).putOff(reason, now));
    }

    public void failed(MailId id, String reason, Instant now) {
        mails.save(mails.save(mails.require(id).beingSent(now)).failed(reason, now));
    }
}
