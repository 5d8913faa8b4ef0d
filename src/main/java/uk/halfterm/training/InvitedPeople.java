package uk.halfterm.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.CohortMembers;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.identity.PersonId;

/** An event and whom it is for, asked by the portal itself when it tells them something; people ask {@link Training}. */
@Service
public class InvitedPeople {

    /** As many as one read of the store brings. */
    private static final int AT_ONCE = 200;

    private final TrainingEvents events;
    private final CohortMembers members;

    InvitedPeople(TrainingEvents events, CohortMembers members) {
        this.events = events;
        this.members = members;
    }

    /** The event as it is now; empty when there is none any more. */
    public Optional<EventOutline> event(TrainingEventId id) {
        return events.find(id).map(EventOutline::of);
    }

    /**
     * Those who have a place in the event's cohort, and in one of its groups where it is for groups, on the day of the event: mentors or
     * mentees as it is for one or the other. Handed over part by part, each person once.
     */
    public void inParts(TrainingEventId id, Consumer<List<PersonId>> listener) {
        var event = events.require(id);
        var part = after(event, null);
        while (!part.isEmpty()) {
            listener.accept(part);
            part = part.size() < AT_ONCE ? List.of() : after(event, part.getLast());
        }
    }

    private List<PersonId> after(TrainingEvent event, @Nullable PersonId last) {
        var invitation = event.invitation();
        var groups = invitation.isForWholeCohort()
                ? List.<GroupId>of()
                : invitation.circles().stream().map(GroupId::of).toList();
        var day = event.occasion().times().day();
        return switch (invitation.audience()) {
            case MENTORS -> members.mentors(invitation.cohort(), groups, day, last, AT_ONCE);
            case MENTEES -> members.mentees(invitation.cohort(), groups, day, last, AT_ONCE);
        };
    }
}
