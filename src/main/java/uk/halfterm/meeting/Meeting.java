package uk.halfterm.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.outbox.OutboxEntry;

/**
 * A meeting of a pair in one week. There is a document only once somebody said something of it; until then it is merely expected. The
 * mentor is the one who spoke of it first.
 */
@Document(Meeting.COLLECTION)
@TypeAlias("meeting")
record Meeting(
        @Id MeetingId id,
        @Version @Nullable Long version,
        ProgrammeId programme,
        PersonId mentee,
        PersonId mentor,
        LocalDate monday,
        List<HeldMark> marks,
        List<OutboxEntry> outbox) {

    static final String COLLECTION = "meetings";

    Meeting {
        marks = List.copyOf(marks);
        outbox = List.copyOf(outbox);
    }

    static Meeting expected(MeetingId id, PersonId mentor) {
        return new Meeting(id, null, id.programme(), id.mentee(), mentor, id.monday(), List.of(), List.of());
    }

    /** The word that stands now: by whom and when the meeting was marked as held. */
    Optional<HeldMark> held() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast()).filter(HeldMark::stands);
    }

    /** Held; itself when it is already, so that a second click changes nothing. */
    Meeting heldBy(PersonId person, Instant now) {
        if (held().isPresent()) {
            return this;
        }
        var all = new ArrayList<>(marks);
        all.add(HeldMark.of(person, now));
        return saying(all, new MeetingHeld(id, mentee, mentor), now);
    }

    /** Not held after all; the mark stays in the history with who took it back. */
    Meeting reopenedBy(PersonId person, Instant now) {
        if (held().isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(marks);
        all.set(all.size() - 1, marks.getLast().undoneBy(person, now));
        return saying(all, new MeetingReopened(id, mentee, mentor), now);
    }

    private Meeting saying(List<HeldMark> said, Object event, Instant now) {
        var sent = new ArrayList<>(outbox);
        sent.add(OutboxEntry.of(event, now));
        return new Meeting(id, version, programme, mentee, mentor, monday, said, sent);
    }
}
