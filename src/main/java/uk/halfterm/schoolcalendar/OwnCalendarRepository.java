package uk.halfterm.schoolcalendar;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;
import uk.halfterm.organisation.OrganisationId;

interface OwnCalendarRepository extends Repository<StoredOwnCalendar, OrganisationId> {

    StoredOwnCalendar save(StoredOwnCalendar calendar);

    Optional<StoredOwnCalendar> findById(OrganisationId school);

    List<StoredOwnCalendar> findBySchoolIn(Collection<OrganisationId> schools);
}
