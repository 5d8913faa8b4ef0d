package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

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
    private final PlaceQueries queries;

    Cohorts(MongoOperations store, SchoolCalendars calendars) {
        this.store = new PlacementStore(store);
        this.queries = new PlaceQueries(store);
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
        return programmeState(
                find(cohort).orElseThrow(() -> new NotFound("There is no cohort " + cohort.value())), today);
    }

    public ProgrammeState programmeState(CohortSummary cohort, LocalDate today) {
        return ProgrammeState.on(today, cohort.start(), calendars.england());
    }

    /** The pairs of the day that are the actor's: their own, or a school's for its induction tutor. */
    public List<Pair> pairsOf(Actor actor, LocalDate today) {
        return places.pairsOf(actor, today);
    }

    /** The mentee with the mentor of the day, where the pair is one of {@link #pairsOf}. */
    public Optional<Pair> pairOf(Actor actor, PersonId mentee, LocalDate today) {
        return places.pairOf(actor, mentee, today);
    }

    /** Those of the people whose mentor the viewer is, or their tutor or lead by scope, on the day. One's own self is not meant. */
    public Set<PersonId> lookedAfter(Actor viewer, Collection<PersonId> people, LocalDate today) {
        return places.lookedAfter(viewer, people, today);
    }

    /** Everybody of an induction tutor's school. */
    public People peopleOf(Actor tutor, LocalDate today) {
        return listing(tutor, today).school(CohortAccess.schoolOf(tutor));
    }

    /** The cohorts whose people the actor may list, the earliest first. */
    public List<CohortSummary> reachedBy(Actor actor) {
        return all().stream()
                .filter(cohort -> actor.scope().kind() != Scope.Kind.COHORT
                        || actor.scope().coversCohort(cohort.id().value()))
                .toList();
    }

    /**
     * A page of the mentees that an induction tutor or a programme lead looks after, those without a mentor first.
     *
     * @param cohort only those of the cohort; may be left out only by those whose scope is a school or a cohort
     */
    public PageOf<MenteeRow> mentees(Actor actor, @Nullable CohortId cohort, int page, LocalDate today) {
        return listing(actor, today).mentees(Reach.of(actor.scope(), cohort), page);
    }

    /** A page of the mentors, as for {@link #mentees}. */
    public PageOf<MentorRow> mentors(Actor actor, @Nullable CohortId cohort, int page, LocalDate today) {
        return listing(actor, today).mentors(Reach.of(actor.scope(), cohort), page);
    }

    /**
     * How the cohorts stand that the programme lead's scope reaches and that are not over.
     *
     * @param unplaced how many people who lack something are wanted
     */
    public CohortStandings standings(Actor lead, LocalDate today, int unplaced) {
        lead.requireRole(Role.PROGRAMME_LEAD, Role.ADMINISTRATOR);
        return new CountingCohorts(queries, calendars.england(), today, unplaced)
                .standings(lead.scope(), reachedBy(lead));
    }

    private ListingPeople listing(Actor actor, LocalDate today) {
        actor.requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        return new ListingPeople(store, queries, calendars, actor.scope(), today);
    }
}
