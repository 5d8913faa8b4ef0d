package uk.halfterm.schoolcalendar;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.organisation.OrganisationId;

/** A school's own calendar as it is kept: one document a school. */
@Document("ownCalendars")
record StoredOwnCalendar(
        @Id OrganisationId school, @Version @Nullable Long version, OwnCalendar calendar) {

    StoredOwnCalendar changedTo(OwnCalendar other) {
        return new StoredOwnCalendar(school, version, other);
    }
}
