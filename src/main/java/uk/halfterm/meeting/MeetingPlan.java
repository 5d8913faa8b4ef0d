package uk.halfterm.meeting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Pair;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.Actor;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.shared.NotFound;

/**
 * What the programme asks of pairs, worked out for one answer to one person: each cohort, school calendar and block is looked up once,
 * however many pairs there are.
 */
final class MeetingPlan {

    private record Block(ProgrammeId programme, int number) {}

    private final Actor actor;
    private final Cohorts cohorts;
    private final SchoolCalendars calendars;
    private final Curriculum curriculum;
    private final Map<CohortId, CohortSummary> cohortsById = new HashMap<>();
    private final Map<OrganisationId, SchoolCalendar> calendarsBySchool = new HashMap<>();
    private final Map<Block, List<ItemRef>> agendas = new HashMap<>();

    MeetingPlan(Actor actor, Cohorts cohorts, SchoolCalendars calendars, Curriculum curriculum) {
        this.actor = actor;
        this.cohorts = cohorts;
        this.calendars = calendars;
        this.curriculum = curriculum;
    }

    SchoolCalendar calendarOf(Pair pair) {
        return calendarsBySchool.computeIfAbsent(pair.organisation(), calendars::of);
    }

    /** The half term of the day, by the pair's own school; in a holiday the next. */
    HalfTerm halfTermOf(Pair pair, LocalDate today) {
        return calendarOf(pair).currentOrNext(today);
    }

    /** The half term before that one, unless the calendar begins with it. */
    Optional<HalfTerm> before(Pair pair, HalfTerm halfTerm) {
        return inCalendar(
                pair,
                halfTerm.half() == Half.SECOND
                        ? HalfTermRef.of(halfTerm.term(), Half.FIRST)
                        : HalfTermRef.of(halfTerm.term().plus(-1), Half.SECOND));
    }

    /** The half term after that one, unless the calendar ends with it. */
    Optional<HalfTerm> after(Pair pair, HalfTerm halfTerm) {
        return inCalendar(
                pair,
                halfTerm.half() == Half.FIRST
                        ? HalfTermRef.of(halfTerm.term(), Half.SECOND)
                        : HalfTermRef.of(halfTerm.term().plus(1), Half.FIRST));
    }

    private Optional<HalfTerm> inCalendar(Pair pair, HalfTermRef name) {
        var calendar = calendarOf(pair);
        return Optional.of(name)
                .filter(asked -> calendar.covers(asked.term().year().first()))
                .map(calendar::halfTerm);
    }

    /** All meetings of the half term; none before and after the cohort's two years. */
    List<ExpectedMeeting> expected(Pair pair, HalfTerm halfTerm) {
        var cohort = cohort(pair.cohort());
        var block = cohort.start().blockIn(halfTerm);
        if (block.isEmpty()) {
            return List.of();
        }
        var programme = ProgrammeId.of(cohort.programme());
        var cadence = curriculum.programme(programme).cadenceOf(block.getAsInt());
        return MeetingRhythm.expected(halfTerm, cadence, agendas(new Block(programme, block.getAsInt())));
    }

    private CohortSummary cohort(CohortId id) {
        return cohortsById.computeIfAbsent(
                id, unknown -> cohorts.find(unknown).orElseThrow(() -> new NotFound("There is no such cohort")));
    }

    /** In the order of their weeks; none for somebody who sees no agendas. */
    private List<ItemRef> agendas(Block block) {
        return agendas.computeIfAbsent(
                block,
                asked -> curriculum.block(actor, asked.programme(), asked.number()).items().stream()
                        .filter(item -> item.kind() == ItemKind.AGENDA)
                        .sorted(Comparator.comparingInt(ItemSummary::position))
                        .map(ItemSummary::ref)
                        .toList());
    }
}
