package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;

/**
 * Who goes through a programme together, in which group, and who mentors whom. Every command can be given twice and changes once.
 * Refuses with {@link NoAccess} what is not the actor's, with {@link NotFound} what is not there for them, and with
 * {@link PlacementRefused} what breaks a rule.
 */
@Service
public class Cohorts {

    private final PlacementStore store;
    private final SchoolCalendars calendars;
    private final PlacingPeople placing;
    private final FindingPlaces places;

    Cohorts(MongoOperations store, SchoolCalendars calendars) {
        this.store = new PlacementStore(store);
        this.calendars = calendars;
        this.placing = new PlacingPeople(this.store);
        this.places = new FindingPlaces(this.store, calendars);
    }

    /** Opens the cohort, or adds the groups it lacks where it is open already. Called by set-up, not by people. */
    public CohortSummary open(OpenCohort command) {
        return store.changeCohort(
                        command.start().id(), () -> Cohort.opened(command), cohort -> cohort.openedAgain(command))
                .summary();
    }

    /** Adds a group by name; one that is there already is returned as it is. Called by set-up, not by people. */
    public GroupSummary addGroup(CohortId cohort, String name) {
        var known = store.cohort(cohort).orElseThrow(() -> new NotFound("There is no cohort " + cohort.value()));
        return store.changeCohort(cohort, () -> known, stored -> stored.withGroups(List.of(name)))
                .summary()
                .group(GroupId.of(cohort, name))
                .orElseThrow();
    }

    /** All cohorts, the earliest first. Names only, no people. */
    public List<CohortSummary> all() {
        return store.cohorts().stream()
                .map(Cohort::summary)
                .sorted(Comparator.comparing(CohortSummary::start))
                .toList();
    }

    public Optional<CohortSummary> find(CohortId cohort) {
        return store.cohort(cohort).map(Cohort::summary);
    }

    public void enrolMentee(Actor actor, EnrolMentee command) {
        placing.enrolMentee(actor, command);
    }

    public void joinAsMentor(Actor actor, JoinAsMentor command) {
        placing.joinAsMentor(actor, command);
    }

    public void pair(Actor actor, PairMentor command) {
        placing.pair(actor, command);
    }

    /** The predecessor's time ends on the day before; the replacement joins the predecessor's cohort and group (seed 004). */
    public void replaceMentor(Actor actor, ReplaceMentor command) {
        placing.replaceMentor(actor, command);
    }

    /** Where the mentee or mentor is on the day; empty when their programme is not begun or over ({@link #programmeState}). */
    public Optional<Position> positionOf(Actor actor, LocalDate today) {
        return positionsOf(actor, today).stream().findFirst();
    }

    /** Each position of the day; a mentor who took over for somebody can have two. The one that began last comes first. */
    public List<Position> positionsOf(Actor actor, LocalDate today) {
        return places.positionsOf(actor, today);
    }

    /** How far the mentee's or mentor's own programme is; empty for people who are in no cohort. */
    public Optional<ProgrammeState> programmeState(Actor actor, LocalDate today) {
        return places.programmeState(actor, today);
    }

    /** How far a cohort is, by the region's calendar. */
    public ProgrammeState programmeState(CohortId cohort, LocalDate today) {
        var known = find(cohort).orElseThrow(() -> new NotFound("There is no cohort " + cohort.value()));
        return ProgrammeState.on(today, known.start(), calendars.england());
    }

    /** The pairs of the day that are the actor's: own ones, the school's for a tutor, the scope's for a programme lead. */
    public List<Pair> pairsOf(Actor actor, LocalDate today) {
        return places.pairsOf(actor, today);
    }

    /** Whether the viewer is that person's mentor, or their tutor or lead by scope, on the day. One's own self is not meant. */
    public boolean looksAfter(Actor viewer, PersonId person, LocalDate today) {
        return places.looksAfter(viewer, person, today);
    }

    /** The mentees and mentors whom an induction tutor or a programme lead looks after. */
    public People peopleOf(Actor tutor, LocalDate today) {
        tutor.requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        return new ListingPeople(store, calendars, tutor.scope(), today).people();
    }

    /** Each cohort that the programme lead's scope reaches, the earliest first. */
    public List<CohortStanding> standings(Actor lead, LocalDate today) {
        lead.requireRole(Role.PROGRAMME_LEAD, Role.ADMINISTRATOR);
        return new ListingPeople(store, calendars, lead.scope(), today).standings();
    }
}
