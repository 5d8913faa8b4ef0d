package uk.halfterm.schoolcalendar;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.DateRange;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@StoreTest
@Import(SchoolCalendars.class)
class SchoolCalendarsStoreTest {

    private static final OrganisationId ELM_GROVE = OrganisationId.of("elm-grove-primary");
    private static final OrganisationId OAK_HILL = OrganisationId.of("oak-hill-academy");
    private static final LocalDate INSET = LocalDate.of(2024, 1, 8);
    private static final SchoolTerm SPRING_24 = SchoolTerm.of(new AcademicYear(2023), Term.SPRING);

    @Autowired
    private SchoolCalendars calendars;

    @Autowired
    private MongoOperations store;

    @Test
    void aSchoolWithoutItsOwnCalendarLivesByTheRegions() {
        assertThat(calendars.of(ELM_GROVE)).isSameAs(calendars.england());
    }

    @Test
    void keepsASchoolsOwnCalendarAndLeavesTheOthersAlone() {
        var moved = new MovedHalfTerm(SPRING_24, DateRange.of(LocalDate.of(2024, 2, 19), LocalDate.of(2024, 2, 23)));
        var own = new OwnCalendar(List.of(INSET), List.of(moved));

        calendars.saveOwn(tutorOf(ELM_GROVE), ELM_GROVE, own);

        assertThat(calendars.ownOf(ELM_GROVE)).contains(own);
        assertThat(calendars.of(ELM_GROVE).kindOf(INSET)).isEqualTo(new DayKind.InsetDay());
        assertThat(calendars.of(ELM_GROVE).halfTerm(SPRING_24, Half.SECOND).first())
                .isEqualTo(LocalDate.of(2024, 2, 26));
        assertThat(calendars.of(OAK_HILL).isWorkingDay(INSET)).isTrue();
    }

    @Test
    void savesTheSameTwiceAsOnceAndTheLastWins() {
        var tutor = tutorOf(ELM_GROVE);
        calendars.saveOwn(tutor, ELM_GROVE, OwnCalendar.ofInsetDays(INSET));
        calendars.saveOwn(tutor, ELM_GROVE, OwnCalendar.ofInsetDays(INSET));

        calendars.saveOwn(tutor, ELM_GROVE, OwnCalendar.none());

        assertThat(calendars.of(ELM_GROVE).isWorkingDay(INSET)).isTrue();
    }

    @Test
    void refusesSomeoneElsesTutor() {
        assertThatThrownBy(() -> calendars.saveOwn(tutorOf(OAK_HILL), ELM_GROVE, OwnCalendar.ofInsetDays(INSET)))
                .isInstanceOf(NoAccess.class);
        assertThatThrownBy(() -> calendars.saveOwn(
                        actor(Role.MENTOR, Scope.organisation(ELM_GROVE.value())), ELM_GROVE, OwnCalendar.none()))
                .isInstanceOf(NoAccess.class);
        assertThat(calendars.ownOf(ELM_GROVE)).isEmpty();
    }

    @Test
    void storesNothingOfACalendarWithFaults() {
        var faulty = OwnCalendar.ofInsetDays(INSET, LocalDate.of(2023, 12, 25));

        assertThatThrownBy(() -> calendars.saveOwn(tutorOf(ELM_GROVE), ELM_GROVE, faulty))
                .isInstanceOf(FaultyInput.class);

        assertThat(calendars.ownOf(ELM_GROVE)).isEmpty();
    }

    @Test
    void theRegionsDatesStandWhereTheSchoolsNoLongerFit() {
        store.save(new StoredOwnCalendar(ELM_GROVE, null, OwnCalendar.ofInsetDays(LocalDate.of(2023, 12, 25))));

        assertThat(calendars.of(ELM_GROVE)).isSameAs(calendars.england());
    }

    private static Actor tutorOf(OrganisationId school) {
        return actor(Role.INDUCTION_TUTOR, Scope.organisation(school.value()));
    }

    private static Actor actor(Role role, Scope scope) {
        return new Actor(PersonId.of("someone"), PersonName.of("Some", "One"), role, scope);
    }
}
