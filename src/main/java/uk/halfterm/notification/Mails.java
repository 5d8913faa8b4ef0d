package uk.halfterm.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import uk.halfterm.shared.NotFound;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/** The stored mails. */
@Repository
class Mails {

    private static final String STATE = "sending.state";
    private static final String DUE_AT = "sending.dueAt";
    private static final Sort LONGEST_DUE = Sort.by(DUE_AT, "_id");
    private static final Sort NEWEST = Sort.by(Sort.Order.desc("madeAt"), Sort.Order.asc("_id"));

    private final MongoOperations store;

    Mails(MongoOperations store) {
        this.store = store;
    }

    /** Keeps those that are not there yet. Fails where another node keeps one of them meanwhile; the next delivery keeps the others. */
    void keep(Collection<Mail> mails) {
        var known = idsAmong(mails.stream().map(Mail::id).toList());
        store.insertAll(
                mails.stream().filter(mail -> !known.contains(mail.id())).toList());
    }

    private Set<MailId> idsAmong(List<MailId> ids) {
        return store.find(Query.query(where("_id").in(ids)), Mail.class).stream()
                .map(Mail::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    Mail require(MailId id) {
        var mail = store.findById(id, Mail.class);
        if (mail == null) {
            throw new NotFound(MailTexts.TEXTS.noSuchMail());
        }
        return mail;
    }

    /**
     * Keeps the next state of a mail.
     *
     * @throws OptimisticLockingFailureException when another node or person was quicker
     */
    Mail save(Mail mail) {
        return store.save(mail);
    }

    boolean areDue(Instant now) {
        return store.exists(Query.query(dueBy(now)), Mail.class);
    }

    /** The longest due first. */
    List<Mail> due(Instant now, int limit) {
        return store.find(Query.query(dueBy(now)).with(LONGEST_DUE).limit(limit), Mail.class);
    }

    long count(MailState state) {
        return store.count(Query.query(where(STATE).is(state)), Mail.class);
    }

    /** The newest first. */
    List<Mail> in(MailState state, long skip, int limit) {
        return store.find(
                Query.query(where(STATE).is(state)).with(NEWEST).skip(skip).limit(limit), Mail.class);
    }

    private static Criteria dueBy(Instant now) {
        return where(STATE).is(MailState.WAITING).and(DUE_AT).lte(now);
    }
}
