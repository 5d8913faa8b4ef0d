package uk.halfterm.meeting;

import org.springframework.data.annotation.TypeAlias;
import uk.halfterm.identity.PersonId;

/** A mentor has taken back that a meeting was held. */
@TypeAlias("meeting.reopened")
public record MeetingReopened(MeetingId meeting, PersonId mentee, PersonId mentor) {}
