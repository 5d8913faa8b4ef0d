package uk.halfterm.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortMembers;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.timetable.PlannedEvent;

/** Events of the spring term 2023-24 in the store, and their changes, without the timetable and the people who make them. */
public final class TrainingFixture {

    /** The events, and whom they are for. */
    @Import({TrainingEvents.class, TrainingStoreConfiguration.class, InvitedPeople.class, CohortMembers.class})
    public static class Beans {}

    private final MongoOperations store;

    public TrainingFixture(MongoOperations store) {
        this.store = store;
    }

    /** An event on the afternoon of that day in January 2024; without groups it is for the whole cohort. */
    public TrainingEventId event(
            CohortId cohort, List<GroupId> groups, EventAudience audience, int day, Location place) {
        var planned = new PlannedEvent(
                cohort,
                groups,
                SchoolTerm.parse("2023-24/spring"),
                audience,
                "Mentor training, spring term",
                afternoonOf(day),
                place,
                null,
                1);
        return store.insert(TrainingEvent.scheduled(planned, "timetable.txt", Instant.parse("2023-09-01T09:00:00Z")))
                .id();
    }

    public void move(TrainingEventId event, int day, String reason, Instant now) {
        store.save(stored(event).movedTo(afternoonOf(day), reason, PersonId.of("tim"), now));
    }

    /** A newer timetable plans the event elsewhere at the same time. */
    public void moveTo(TrainingEventId event, Location place, Instant now) {
        var known = stored(event);
        var invitation = known.invitation();
        store.save(known.replanned(
                new PlannedEvent(
                        invitation.cohort(),
                        List.of(),
                        invitation.term(),
                        invitation.audience(),
                        known.occasion().title(),
                        known.occasion().times(),
                        place,
                        null,
                        1),
                "timetable-2.txt",
                now));
    }

    public int waiting(TrainingEventId event) {
        return stored(event).outbox().size();
    }

    private TrainingEvent stored(TrainingEventId event) {
        var found = store.findById(event, TrainingEvent.class);
        if (found == null) {
            throw new AssertionError("There is no event " + event);
        }
        return found;
    }

    private static EventTimes afternoonOf(int day) {
        return EventTimes.on(LocalDate.of(2024, 1, day), LocalTime.of(14, 0), LocalTime.of(16, 0));
    }
}
