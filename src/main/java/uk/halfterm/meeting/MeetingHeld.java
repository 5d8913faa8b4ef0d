package uk.halfterm.meeting;

import org.springframework.data.annotation.TypeAlias;
import uk.halfterm.identity.PersonId;

/** A mentor has marked a meeting as held. */
@TypeAlias("meeting.held")
public record MeetingHeld(MeetingId meeting, PersonId mentee, PersonId mentor) {}
