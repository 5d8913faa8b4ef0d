package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.Reader;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.Scope;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolCalendar;

/**
 * From where somebody looks at everything on one day: who asks, where they are in their programmes, by which calendars, whom they are
 * paired with, and what their role's scope reaches. Made by {@link Standpoints} once for a request and passed on; what it does not
 * know yet it reads once. Never kept over a round trip, because places and roles change meanwhile.
 */
public final class Standpoint implements Reader {

    private static final Comparator<Placement> NEWEST_FIRST =
            Comparator.comparing((Placement place) -> place.period().from()).reversed();

    private final Actor actor;
    private final LocalDate today;
    private final Surroundings known;
    private final Map<OrganisationId, SchoolCalendar> calendars = new HashMap<>();
    private final Map<PersonId, Mentee> listed = new HashMap<>();
    private final Once<List<Placement>> places = new Once<>(this::readPlaces);
    private final Once<List<Position>> positions = new Once<>(this::workOutPositions);
    private final Once<List<Mentee>> mentees = new Once<>(this::readMentees);
    private final Once<List<Mentor>> schoolMentors = new Once<>(this::readSchoolMentors);
    private final Once<List<Mentor>> self = new Once<>(this::readSelf);
    private final Once<List<Pair>> pairs = new Once<>(this::workOutPairs);
    private final Once<List<CohortSummary>> reached = new Once<>(this::workOutReached);

    Standpoint(Actor actor, LocalDate today, Surroundings known) {
        this.actor = actor;
        this.today = today;
        this.known = known;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    public PersonId person() {
        return actor.person();
    }

    public LocalDate today() {
        return today;
    }

    public Audience audience() {
        return Audience.of(actor);
    }

    // ---- where the actor is

    /**
     * Where the mentee or mentor is today, in each programme: those with a calendar first, because something is due in them; then the
     * one that began last. A mentor who took over for somebody can have two in one programme.
     */
    public List<Position> positions() {
        return positions.get();
    }

    /** The first of {@link #positions()}. */
    public Optional<Position> position() {
        return positions().stream().findFirst();
    }

    public Optional<Position> positionIn(ProgrammeId programme) {
        return positions().stream()
                .filter(position -> position.programme().equals(programme))
                .findFirst();
    }

    /** How far the actor's own programme is, also when they are in none today; empty for people without a place in any cohort. */
    public Optional<ProgrammeState> state() {
        return stateOf(places.get());
    }

    public Optional<ProgrammeState> stateIn(ProgrammeId programme) {
        return stateOf(placesIn(programme));
    }

    /** The programme that pages are about where an address names none: that of the first position, of the last place, of the first cohort. */
    public Optional<ProgrammeId> mainProgramme() {
        return position()
                .map(Position::programme)
                .or(() -> places.get().stream()
                        .map(place -> place.cohort().programme())
                        .findFirst())
                .or(() -> cohorts().stream().map(CohortSummary::programme).findFirst());
    }

    /** The first half term of the calendar in which the section is current for the actor; empty outside programmes by school terms. */
    public Optional<HalfTermRef> halfTermOf(SectionRef section) {
        return inTerms(section.programme())
                .flatMap(one -> one.plan()
                        .firstOf(section.top().number())
                        .flatMap(at -> one.pace().when(one.plan(), one.start(), at, one.calendar()).stream()
                                .findFirst()));
    }

    /** The first day of {@link #halfTermOf}. */
    public Optional<LocalDate> beginsOn(SectionRef section) {
        return inTerms(section.programme())
                .flatMap(one -> halfTermOf(section)
                        .map(halfTerm -> one.calendar().halfTerm(halfTerm).first()));
    }

    /** Whether the half terms of the section are over for the actor; never in a self-paced programme. */
    public boolean isOver(SectionRef section) {
        return stateIn(section.programme())
                .map(state -> switch (state) {
                    case ProgrammeState.Running running -> isOver(section, running);
                    case ProgrammeState.Finished _ -> true;
                    case ProgrammeState.Before _, ProgrammeState.Open _, ProgrammeState.Deferred _ -> false;
                })
                .orElse(false);
    }

    private boolean isOver(SectionRef section, ProgrammeState.Running running) {
        var number = section.top().number();
        return inTerms(section.programme())
                .flatMap(one -> one.plan().firstOf(number))
                .filter(first ->
                        first.compareTo(running.at()) < 0 && !running.sections().contains(number))
                .isPresent();
    }

    // ---- calendars, cohorts, programmes

    public SchoolCalendar england() {
        return known.calendars().england();
    }

    /** The calendar that a school lives by. */
    public SchoolCalendar calendarOf(OrganisationId school) {
        return calendars.computeIfAbsent(school, known.calendars()::of);
    }

    public CohortSummary cohort(CohortId id) {
        return known.catalogue().require(id);
    }

    public ProgrammeSummary programme(ProgrammeId id) {
        return known.curriculum().programme(id);
    }

    /** What mentees are called: by the label of these programmes, or in general where they have several. */
    public Labels.Label menteesIn(Collection<ProgrammeId> programmes) {
        var labels = programmes.stream()
                .map(programme -> programme(programme).labels().mentee())
                .filter(label -> !label.name().isEmpty())
                .distinct()
                .toList();
        return labels.size() == 1 ? labels.getFirst() : CohortTexts.TEXTS.mentees();
    }

    /** How far a cohort is, by the region's calendar. */
    public ProgrammeState stateOf(CohortSummary cohort) {
        return ProgrammeState.on(today, cohort, programme(cohort.programme()).schedule(), england());
    }

    // ---- whom the actor is paired with or looks after

    /**
     * The pairs of the day that are the actor's: their own, or a school's for its induction tutor. Both have their place on the day: a pair
     * ends with the mentee's or the mentor's.
     */
    public List<Pair> pairs() {
        return pairs.get();
    }

    /** The pair of that mentee in that programme, where it is one of {@link #pairs}. */
    public Optional<Pair> pairOf(PersonId mentee, ProgrammeId programme) {
        return pairs().stream()
                .filter(pair -> pair.mentee().equals(mentee) && pair.programme().equals(programme))
                .findFirst();
    }

    /** Those of the people whose mentor the actor is, or their tutor or lead by scope, today. One's own self is not meant. */
    public Set<PersonId> lookedAfter(Collection<PersonId> people) {
        if (!CohortAccess.looksAfterPeople(actor)) {
            return pairs().stream()
                    .filter(pair -> pair.mentor().equals(person()))
                    .map(Pair::mentee)
                    .filter(people::contains)
                    .collect(Collectors.toUnmodifiableSet());
        }
        var found = menteesAmong(people)
                .filter(mentee -> isReached(mentee.enrolments()))
                .map(Mentee::person)
                .collect(Collectors.toCollection(HashSet::new));
        var others = people.stream().filter(person -> !found.contains(person)).toList();
        if (!others.isEmpty()) {
            mentorsAmong(others)
                    .filter(mentor -> isReached(mentor.memberships()))
                    .forEach(mentor -> found.add(mentor.person()));
        }
        return found;
    }

    // ---- what the role's scope reaches

    /**
     * The cohorts that the role's scope reaches, the earliest first: all, one, or those in which people of an organisation are. For
     * mentees and mentors those of their own places.
     */
    public List<CohortSummary> cohorts() {
        return reached.get();
    }

    public boolean reaches(CohortId cohort) {
        return cohorts().stream().anyMatch(one -> one.id().equals(cohort));
    }

    /** Whether the role holds for the whole of the cohort, and not only for some of its people. */
    public boolean coversAllOf(CohortId cohort) {
        return actor.scope().coversCohort(cohort.value());
    }

    @Override
    public boolean mayOpen(ProgrammeId programme) {
        if (actor.is(Role.TRAINER, Role.PROGRAMME_LEAD, Role.ADMINISTRATOR)
                && actor.scope().kind() == Scope.Kind.EVERYWHERE) {
            return true;
        }
        return cohorts().stream()
                .map(CohortSummary::programme)
                .distinct()
                .anyMatch(own -> own.equals(programme)
                        || programme(own).rules().alongside().stream()
                                .anyMatch(beside -> beside.programme().equals(programme) && concerns(beside.role())));
    }

    private boolean concerns(Audience role) {
        return !actor.is(Role.MENTEE, Role.MENTOR) || role == audience();
    }

    @Override
    public Optional<VersionId> pinnedVersion(ProgrammeId programme) {
        return positionIn(programme)
                .map(Position::cohort)
                .or(() -> cohorts().stream()
                        .filter(cohort -> actor.is(Role.MENTEE, Role.MENTOR, Role.INDUCTION_TUTOR)
                                && cohort.programme().equals(programme))
                        .reduce((_, later) -> later))
                .map(CohortSummary::pinned);
    }

    // ---- for the services of this module

    /** Which places a list shows, of that cohort or of all that the scope bounds. */
    Reach reach(@Nullable CohortId cohort) {
        return Reach.of(actor.scope(), cohort);
    }

    /** Remembers mentees that were read for a list, because what else is on the list is asked of the same people. */
    List<Mentee> listed(List<Mentee> mentees) {
        mentees.forEach(mentee -> listed.put(mentee.person(), mentee));
        return mentees;
    }

    /** Of an induction tutor's school, past ones included. */
    List<Mentee> schoolMentees() {
        CohortAccess.schoolOf(actor);
        return mentees.get();
    }

    List<Mentor> schoolMentors() {
        CohortAccess.schoolOf(actor);
        return schoolMentors.get();
    }

    // ---- how it is found out

    private List<Placement> readPlaces() {
        List<? extends Placement> own = switch (actor.role()) {
            case MENTEE ->
                mentees.get().stream()
                        .flatMap(mentee -> mentee.enrolments().stream())
                        .toList();
            case MENTOR ->
                self.get().stream()
                        .flatMap(mentor -> mentor.memberships().stream())
                        .toList();
            case INDUCTION_TUTOR, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> List.of();
        };
        return own.stream()
                .<Placement>map(place -> place)
                .filter(place -> place.isWithin(actor.scope()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private List<Placement> placesIn(ProgrammeId programme) {
        return places.get().stream()
                .filter(place -> place.cohort().programme().equals(programme))
                .toList();
    }

    private List<Mentee> readMentees() {
        return switch (actor.role()) {
            case MENTEE -> known.store().mentee(person()).stream().toList();
            case MENTOR -> known.store().menteesOf(List.of(person()));
            case INDUCTION_TUTOR -> known.store().menteesAt(CohortAccess.schoolOf(actor));
            case TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> List.of();
        };
    }

    private List<Mentor> readSchoolMentors() {
        return known.store().mentorsAt(CohortAccess.schoolOf(actor));
    }

    private Stream<Mentee> menteesAmong(Collection<PersonId> people) {
        if (actor.is(Role.INDUCTION_TUTOR)) {
            return mentees.get().stream().filter(mentee -> people.contains(mentee.person()));
        }
        var onList = people.stream()
                .flatMap(person -> Stream.ofNullable(listed.get(person)))
                .toList();
        return onList.size() == people.size() ? onList.stream() : known.store().mentees(people).stream();
    }

    private Stream<Mentor> mentorsAmong(Collection<PersonId> people) {
        return actor.is(Role.INDUCTION_TUTOR)
                ? schoolMentors.get().stream().filter(mentor -> people.contains(mentor.person()))
                : known.store().mentors(people).stream();
    }

    private boolean isReached(List<? extends Placement> places) {
        return places.stream().anyMatch(place -> place.hasNotEndedBy(today) && place.isWithin(actor.scope()));
    }

    private List<Mentor> readSelf() {
        return known.store().mentor(person()).stream().toList();
    }

    private List<Pair> workOutPairs() {
        var agreed = mentees.get().stream()
                .flatMap(mentee -> mentee.mentorshipsOn(today, actor.scope()))
                .filter(pair -> !actor.is(Role.MENTOR) || pair.mentor().equals(person()))
                .toList();
        return standing(agreed, mentorsOf(agreed)).toList();
    }

    /** Those whose mentor, one of the given, has a place to mentor from on the day. */
    Stream<Pair> standing(List<Pair> agreed, Collection<Mentor> mentors) {
        var byPerson = mentors.stream().collect(Collectors.toMap(Mentor::person, Function.identity()));
        return agreed.stream()
                .filter(pair -> Optional.ofNullable(byPerson.get(pair.mentor()))
                        .flatMap(mentor -> mentor.placeToMentor(
                                pair.cohort(),
                                pair.organisation(),
                                programme(pair.programme()).rules().pairing(),
                                today))
                        .isPresent());
    }

    private List<Mentor> mentorsOf(List<Pair> agreed) {
        if (agreed.isEmpty()) {
            return List.of();
        }
        var mentors = agreed.stream().map(Pair::mentor).collect(Collectors.toUnmodifiableSet());
        return switch (actor.role()) {
            case MENTOR -> self.get();
            case INDUCTION_TUTOR -> withThoseElsewhere(schoolMentors.get(), mentors);
            case MENTEE, TRAINER, PROGRAMME_LEAD, ADMINISTRATOR -> known.store().mentors(mentors);
        };
    }

    /** In a programme that pairs across settings the mentors work elsewhere. */
    private List<Mentor> withThoseElsewhere(List<Mentor> here, Set<PersonId> mentors) {
        var elsewhere = new HashSet<>(mentors);
        here.forEach(mentor -> elsewhere.remove(mentor.person()));
        return elsewhere.isEmpty()
                ? here
                : Stream.concat(here.stream(), known.store().mentors(elsewhere).stream())
                        .toList();
    }

    private List<Position> workOutPositions() {
        var own = places.get().stream()
                .filter(place -> place.period().contains(today))
                .flatMap(place -> position(place).stream())
                .toList();
        // What two cohorts give beside themselves, or somebody has joined as well, is there once.
        var beside = new LinkedHashMap<ProgrammeId, Position>();
        own.stream().flatMap(this::alongside).forEach(given -> beside.putIfAbsent(given.programme(), given));
        own.forEach(position -> beside.remove(position.programme()));
        return Stream.concat(own.stream(), beside.values().stream())
                .sorted(Comparator.comparing((Position position) -> position instanceof Position.SelfPaced))
                .toList();
    }

    private Optional<Position> position(Placement place) {
        var cohort = cohort(place.cohort());
        var group = cohort.group(place.group()).orElse(null);
        return switch (stateOf(place)) {
            case ProgrammeState.Running(HalfTerm halfTerm, var at, var sections) ->
                Optional.of(new Position.InTerms(
                        cohort, group, place.organisation(), place.period(), halfTerm, at, sections));
            case ProgrammeState.Open _ ->
                Optional.of(new Position.SelfPaced(cohort, group, place.organisation(), place.period()));
            case ProgrammeState.Before _, ProgrammeState.Finished _, ProgrammeState.Deferred _ -> Optional.empty();
        };
    }

    /** What the programme gives people of this role beside itself (seed 004: mentors from January 2024 have the mentor induction). */
    private Stream<Position> alongside(Position position) {
        return programme(position.programme()).rules().alongside().stream()
                .filter(beside -> beside.holdsFor(audience(), position.cohort().opening()))
                .flatMap(beside -> known.catalogue().rollingOf(beside.programme()).stream())
                .map(cohort -> new Position.SelfPaced(cohort, null, position.organisation(), position.period()));
    }

    private Optional<ProgrammeState> stateOf(List<Placement> places) {
        var current = places.stream()
                .filter(place -> place.period().contains(today))
                .map(this::stateOf)
                .toList();
        var running = current.stream()
                .filter(state -> state instanceof ProgrammeState.Running || state instanceof ProgrammeState.Open)
                .findFirst();
        if (running.isPresent() || !current.isEmpty()) {
            return running.or(() -> Optional.of(current.getFirst()));
        }
        return places.stream()
                .filter(place -> place.period().from().isAfter(today))
                .reduce((_, earliest) -> earliest)
                .or(() -> places.stream().findFirst())
                .map(this::outside);
    }

    private ProgrammeState stateOf(Placement place) {
        var cohort = cohort(place.cohort());
        return ProgrammeState.on(
                today,
                cohort,
                programme(cohort.programme()).schedule(),
                place.pace(),
                calendarOf(place.organisation()));
    }

    /** Whose own time has not begun waits for it; whose own time is over has finished, however far the cohort is. */
    private ProgrammeState outside(Placement place) {
        var end = place.period().to();
        return end == null || place.period().from().isAfter(today)
                ? new ProgrammeState.Before(place.period().from())
                : new ProgrammeState.Finished(end);
    }

    private record InTerms(BySchoolTerms plan, CohortStart start, Pace pace, SchoolCalendar calendar) {}

    /** The actor's own way through a programme by school terms: by the place of today, else by the last one. */
    private Optional<InTerms> inTerms(ProgrammeId programme) {
        var own = placesIn(programme);
        return own.stream()
                .filter(place -> place.period().contains(today))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .flatMap(place -> cohort(place.cohort())
                        .start()
                        .flatMap(start -> programme(programme)
                                .plan()
                                .map(plan ->
                                        new InTerms(plan, start, place.pace(), calendarOf(place.organisation())))));
    }

    private List<CohortSummary> workOutReached() {
        if (actor.is(Role.MENTEE, Role.MENTOR)) {
            return among(places.get().stream().map(Placement::cohort));
        }
        var scope = actor.scope();
        return switch (scope.kind()) {
            case EVERYWHERE -> known.catalogue().all();
            case COHORT ->
                known.catalogue().all().stream()
                        .filter(cohort -> scope.coversCohort(cohort.id().value()))
                        .toList();
            case ORGANISATION -> among(cohortsOf(OrganisationId.of(String.valueOf(scope.id()))));
        };
    }

    /** The cohorts in which people of the organisation are or were. */
    private Stream<CohortId> cohortsOf(OrganisationId organisation) {
        var mentees = actor.is(Role.INDUCTION_TUTOR)
                ? this.mentees.get()
                : known.store().menteesAt(organisation);
        var mentors = actor.is(Role.INDUCTION_TUTOR)
                ? schoolMentors.get()
                : known.store().mentorsAt(organisation);
        return Stream.concat(
                        mentees.stream().flatMap(mentee -> mentee.enrolments().stream()),
                        mentors.stream().flatMap(mentor -> mentor.memberships().stream()))
                .filter(place -> place.organisation().equals(organisation))
                .map(Placement::cohort);
    }

    private List<CohortSummary> among(Stream<CohortId> ids) {
        return ids.distinct().map(this::cohort).sorted(CohortSummary.BY_START).toList();
    }

    /** A value that is worked out when somebody first asks. One request has one thread. */
    private static final class Once<T> {

        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            var known = value;
            if (known == null) {
                known = source.get();
                value = known;
            }
            return known;
        }
    }
}
