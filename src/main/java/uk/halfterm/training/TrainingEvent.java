package uk.halfterm.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.outbox.OutboxEntry;
import uk.halfterm.training.timetable.PlannedEvent;

/** One training event: who is invited, when and where, what has changed, and what the timetable said of it last. */
@Document(TrainingEvent.COLLECTION)
@TypeAlias("training.event")
record TrainingEvent(
        @Id TrainingEventId id,
        @Version @Nullable Long version,
        Invitation invitation,
        Occasion occasion,
        List<ChangeNotice> notices,
        TimetableEntry entry,
        List<OutboxEntry> outbox) {

    static final String COLLECTION = "training_events";

    /** What takes place, when and where. */
    record Occasion(String title, EventTimes times, Location place) {}

    TrainingEvent {
        notices = List.copyOf(notices);
        outbox = List.copyOf(outbox);
    }

    static TrainingEventId idOf(PlannedEvent planned) {
        return TrainingEventId.of(planned.cohort(), planned.groups(), planned.term(), planned.audience());
    }

    static TrainingEvent scheduled(PlannedEvent planned, String document, Instant now) {
        var id = idOf(planned);
        return new TrainingEvent(
                id,
                null,
                Invitation.of(planned.cohort(), planned.groups(), planned.audience(), planned.term()),
                new Occasion(planned.title(), planned.times(), planned.place()),
                planned.note() == null ? List.of() : List.of(new ChangeNotice(planned.note(), null, now, null)),
                TimetableEntry.of(document, planned),
                List.of(OutboxEntry.of(new TrainingEventScheduled(id), now)));
    }

    /** What a newer timetable makes of it; this very event where it says nothing new. */
    TrainingEvent replanned(PlannedEvent planned, String document, Instant now) {
        if (entry.saysTheSameAs(planned)) {
            return this;
        }
        var place = entry.place().equals(planned.place()) ? occasion.place() : planned.place();
        var times = entry.times().equals(planned.times()) ? occasion.times() : planned.times();
        var moved = new Occasion(planned.title(), times, place);
        var taken = new TrainingEvent(
                id, version, invitation, occasion, notices, TimetableEntry.of(document, planned), outbox);
        if (moved.times().equals(occasion.times()) && moved.place().equals(occasion.place())) {
            return taken;
        }
        var text = planned.note() != null ? planned.note() : whatChanges(moved);
        return taken.changedTo(moved, new ChangeNotice(text, previousTimes(moved), now, null), now);
    }

    /** The same event at another time; itself when that is its time already, so that a second click changes nothing. */
    TrainingEvent movedTo(EventTimes times, String reason, PersonId by, Instant now) {
        if (times.equals(occasion.times())) {
            return this;
        }
        var moved = new Occasion(occasion.title(), times, occasion.place());
        return changedTo(moved, new ChangeNotice(reason, occasion.times(), now, by), now);
    }

    /** The link for a virtual event came; people look it up on the event, so it is no change to alarm them with. */
    TrainingEvent joinedBy(String link) {
        var place = new Location.Online(link);
        var found = new Occasion(occasion.title(), occasion.times(), place);
        return new TrainingEvent(id, version, invitation, found, notices, entry, outbox);
    }

    private TrainingEvent changedTo(Occasion moved, ChangeNotice notice, Instant now) {
        var all = new ArrayList<>(notices);
        all.add(notice);
        var said = new ArrayList<>(outbox);
        said.add(OutboxEntry.of(new TrainingEventChanged(id), now));
        return new TrainingEvent(id, version, invitation, moved, all, entry, said);
    }

    private @Nullable EventTimes previousTimes(Occasion moved) {
        return moved.times().equals(occasion.times()) ? null : occasion.times();
    }

    private String whatChanges(Occasion moved) {
        if (moved.times().equals(occasion.times())) {
            return EventTexts.TEXTS.changeOfPlace();
        }
        return moved.place().equals(occasion.place())
                ? EventTexts.TEXTS.changeOfTime()
                : EventTexts.TEXTS.changeOfTimeAndPlace();
    }
}
