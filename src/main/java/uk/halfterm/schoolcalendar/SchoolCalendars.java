package uk.halfterm.schoolcalendar;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import uk.halfterm.identity.Actor;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.Recent;
import uk.halfterm.platform.store.RecentByKey;
import uk.halfterm.shared.FaultyInput;

/** The region's calendar, and each school's own laid over it. Files with faults keep the application from starting. */
@Service
public class SchoolCalendars {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolCalendars.class);

    private final SchoolCalendar england = RegionCalendars.readEngland();
    private final OwnCalendarRepository ownCalendars;
    private final RecentByKey<OrganisationId, SchoolCalendar> recent;

    SchoolCalendars(OwnCalendarRepository ownCalendars, @Value(Recent.SETTING) Duration fresh) {
        this.ownCalendars = ownCalendars;
        this.recent = new RecentByKey<>(fresh, this::read);
    }

    public SchoolCalendar england() {
        return england;
    }

    /** The calendar the school lives by: its own laid over the region's, or the region's where it has none. Kept for some seconds. */
    public SchoolCalendar of(OrganisationId school) {
        return recent.get(school);
    }

    private SchoolCalendar read(OrganisationId school) {
        return ownOf(school).map(own -> laidOver(school, own)).orElse(england);
    }

    /** The calendars that these schools live by, kept for some seconds as well. */
    public Map<OrganisationId, SchoolCalendar> of(Collection<OrganisationId> schools) {
        return recent.getAll(schools, this::read);
    }

    private Map<OrganisationId, SchoolCalendar> read(Collection<OrganisationId> schools) {
        var calendars = new HashMap<OrganisationId, SchoolCalendar>();
        schools.forEach(school -> calendars.put(school, england));
        ownCalendars
                .findBySchoolIn(schools)
                .forEach(own -> calendars.put(own.school(), laidOver(own.school(), own.calendar())));
        return calendars;
    }

    /** What the school does differently from its region. */
    public Optional<OwnCalendar> ownOf(OrganisationId school) {
        return ownCalendars.findById(school).map(StoredOwnCalendar::calendar);
    }

    /** Replaces the school's own calendar; refuses dates that do not fit the region's, with every fault. */
    public void saveOwn(Actor actor, OrganisationId school, OwnCalendar own) {
        OwnCalendarAccess.requireChange(actor, school);
        england.with(own);
        replace(school, own);
        recent.forget(school);
    }

    private void replace(OrganisationId school, OwnCalendar own) {
        var stored = ownCalendars.findById(school);
        if (stored.isPresent() && stored.get().calendar().equals(own)) {
            return;
        }
        try {
            ownCalendars.save(stored.map(calendar -> calendar.changedTo(own))
                    .orElseGet(() -> new StoredOwnCalendar(school, null, own)));
        } catch (DuplicateKeyException | OptimisticLockingFailureException changedElsewhere) {
            replace(school, own);
        }
    }

    /** Own dates can stop fitting when projected dates of the region are replaced by published ones: the region's then stand. */
    private SchoolCalendar laidOver(OrganisationId school, OwnCalendar own) {
        try {
            return england.with(own);
        } catch (FaultyInput outdated) {
            LOG.warn("The own calendar of {} no longer fits the region's: {}", school.value(), outdated.getMessage());
            return england;
        }
    }
}
