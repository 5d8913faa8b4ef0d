package uk.halfterm.cohort;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.People.MenteeRow;
import uk.halfterm.cohort.People.MentorRow;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Rolling;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.RoundTrip;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.NoAccess;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

/**
 * Who goes through a programme together, in which group, and who mentors whom. Every command can be given twice and changes once.
 * Refuses with {@link NoAccess} what is not the actor's, with {@link NotFound} what is not there for them, and with
 * {@link PlacementRefused} what breaks a rule. Where somebody is on a day says their {@link Standpoint}.
 */
@Service
public class Cohorts {

    private final PlacementStore store;
    private final CohortCatalogue catalogue;
    private final SchoolCalendars calendars;
    private final Curriculum curriculum;
    private final PlacingPeople placing;
    private final PlaceQueries queries;
    private final CountedPeople counted;

    Cohorts(MongoOperations store, Surroundings known) {
        this.store = known.store();
        this.catalogue = known.catalogue();
        this.calendars = known.calendars();
        this.curriculum = known.curriculum();
        this.queries = new PlaceQueries(store);
        this.counted = known.counted();
        this.placing = new PlacingPeople(this.store, catalogue, curriculum);
    }

    /**
     * Opens the cohort, or adds the groups it lacks where it is open already. A programme by school terms has cohorts with a start, a
     * self-paced one has cohorts that are open at any time. Called by set-up, not by people.
     */
    public CohortSummary open(OpenCohort command) {
        requireFitting(command);
        var opened = store.changeCohort(
                        command.id(), () -> Cohort.opened(command), cohort -> cohort.withGroups(command.groups()))
                .summary();
        changed();
        return opened;
    }

    private void requireFitting(OpenCohort command) {
        var byTerms = curriculum.programme(command.programme()).plan().isPresent();
        switch (command.opening()) {
            case CohortStart start -> {
                if (!byTerms) {
                    throw new PlacementRefused(CohortTexts.TEXTS.beginsAtAnyTime(start.label()));
                }
            }
            case Rolling _ -> {
                if (byTerms) {
                    throw new PlacementRefused(CohortTexts.TEXTS.beginsByTerm());
                }
            }
        }
    }

    /** Adds a group by name; one that is there already is returned as it is. Called by set-up, not by people. */
    public GroupSummary addGroup(CohortId cohort, String name) {
        var known = store.cohort(cohort).orElseThrow(() -> new NotFound(CohortTexts.TEXTS.noCohort(cohort.value())));
        var group = store.changeCohort(cohort, () -> known, stored -> stored.withGroups(List.of(name)))
                .summary()
                .group(GroupId.of(cohort, name))
                .orElseThrow();
        changed();
        return group;
    }

    /**
     * Lets the cohort's people see that version of the content from now on, whatever becomes current; without one they follow the
     * current one again. For programme leads of the whole cohort.
     */
    public void pin(Actor lead, CohortId cohort, @Nullable VersionId content) {
        lead.requireRole(Role.PROGRAMME_LEAD, Role.ADMINISTRATOR);
        if (!lead.scope().coversCohort(cohort.value())) {
            throw new NoAccess(CohortAccessTexts.TEXTS.otherCohort());
        }
        var known = store.cohort(cohort).orElseThrow(() -> new NotFound(CohortTexts.TEXTS.noCohort(cohort.value())));
        store.changeCohort(cohort, () -> known, stored -> stored.pinnedTo(content));
        changed();
    }

    /** All cohorts, the earliest first. Names only, no people. */
    public List<CohortSummary> all() {
        return catalogue.all();
    }

    public Optional<CohortSummary> find(CohortId cohort) {
        return catalogue.find(cohort);
    }

    public void enrolMentee(Actor actor, EnrolMentee command) {
        placing.enrolMentee(actor, command);
        placesChanged();
    }

    public void joinAsMentor(Actor actor, JoinAsMentor command) {
        placing.joinAsMentor(actor, command);
        placesChanged();
    }

    public void pair(Actor actor, PairMentor command) {
        placing.pair(actor, command);
        placesChanged();
    }

    /** The predecessor's time ends on the day before; the replacement joins the predecessor's cohort and group (seed 004). */
    public void replaceMentor(Actor actor, ReplaceMentor command) {
        placing.replaceMentor(actor, command);
        placesChanged();
    }

    /** To another mentor who has a place at the school already, and keeps it. */
    public void changeMentor(Actor actor, ChangeMentor command) {
        placing.changeMentor(actor, command);
        placesChanged();
    }

    /** The mentee has no mentor from the day after; one who would have begun later never was the mentor. */
    public void endPair(Standpoint viewer, EndPair command) {
        placing.endPair(viewer, command);
        placesChanged();
    }

    /**
     * What a mentor is chosen from for a mentee of the programme. For those who place this mentee; for others, and where the mentee has no
     * place to come, {@link NotFound}.
     */
    public ChoosingMentor choosingMentor(Standpoint viewer, PersonId mentee, ProgrammeId programme) {
        return placing.choosing(viewer, mentee, programme);
    }

    public void setPace(Actor actor, SetPace command) {
        placing.setPace(actor, command);
        placesChanged();
    }

    public void defer(Actor actor, DeferMentee command) {
        placing.defer(actor, command);
        placesChanged();
    }

    /** Everybody of an induction tutor's school. */
    public People peopleOf(Standpoint tutor) {
        return listing(tutor).school(CohortAccess.schoolOf(tutor.actor()));
    }

    /**
     * A page of the mentees that an induction tutor or a programme lead looks after, those without a mentor first.
     *
     * @param cohort only those of the cohort; may be left out only by those whose scope is a school or a cohort
     */
    public PageOf<MenteeRow> mentees(Standpoint viewer, @Nullable CohortId cohort, int page) {
        return viewer.actor().is(Role.INDUCTION_TUTOR) && cohort == null
                ? listing(viewer).menteesOfSchool(viewer.reach(null), page)
                : listing(viewer).mentees(viewer.reach(cohort), page);
    }

    /** A page of the mentors, as for {@link #mentees}. */
    public PageOf<MentorRow> mentors(Standpoint viewer, @Nullable CohortId cohort, int page) {
        return viewer.actor().is(Role.INDUCTION_TUTOR) && cohort == null
                ? listing(viewer).mentorsOfSchool(viewer.reach(null), page)
                : listing(viewer).mentors(viewer.reach(cohort), page);
    }

    /**
     * How the cohorts stand that the programme lead's scope reaches and that are not over.
     *
     * @param unplaced how many people who lack something are wanted
     */
    public CohortStandings standings(Standpoint lead, int unplaced) {
        lead.actor().requireRole(Role.PROGRAMME_LEAD, Role.ADMINISTRATOR);
        return new CountingCohorts(counted, lead, unplaced).standings();
    }

    private ListingPeople listing(Standpoint viewer) {
        viewer.actor().requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        return new ListingPeople(store, queries, counted, calendars, viewer);
    }

    private void changed() {
        catalogue.forget();
        placesChanged();
    }

    private static void placesChanged() {
        RoundTrip.forget(Standpoint.class);
    }
}
