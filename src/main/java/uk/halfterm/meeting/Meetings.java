package uk.halfterm.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Pair;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.SchoolCalendars;
import uk.halfterm.schoolcalendar.WorkingWeek;
import uk.halfterm.shared.NotFound;

/** The meetings of pairs: which the programme expects, which were held, and how each pair stands. */
@Service
public class Meetings {

    private final MeetingRecords records;
    private final Cohorts cohorts;
    private final SchoolCalendars calendars;
    private final Curriculum curriculum;
    private final Clock clock;

    Meetings(MeetingRecords records, Cohorts cohorts, SchoolCalendars calendars, Curriculum curriculum, Clock clock) {
        this.records = records;
        this.cohorts = cohorts;
        this.calendars = calendars;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    /** The pair's meetings in the half term of the day (in a holiday the next), in order. */
    public List<MeetingSummary> halfTerm(Actor actor, Pair pair, LocalDate today) {
        var own = MeetingAccess.requireReads(actor, pair, cohorts, today);
        var plan = plan(actor);
        var halfTerm = plan.halfTermOf(own, today);
        var recorded = records.since(mondayOf(halfTerm), List.of(own.mentee()));
        return summaries(plan, own, halfTerm, byId(own, recorded), today);
    }

    /** How one pair stands. */
    public Standing standing(Actor actor, Pair pair, LocalDate today) {
        var own = MeetingAccess.requireReads(actor, pair, cohorts, today);
        return standings(actor, List.of(own), today).getFirst();
    }

    /** How all pairs stand that the actor sees: a mentor's own, a mentee's own, a tutor's school; with one read of the records. */
    public List<Standing> standings(Actor actor, LocalDate today) {
        MeetingAccess.requireReads(actor);
        return standings(actor, cohorts.pairsOf(actor, today), today);
    }

    /** One click says that a meeting was held; a second one changes nothing. */
    public MeetingSummary markHeld(Actor mentor, MeetingId id) {
        return change(mentor, id, meeting -> meeting.heldBy(mentor.person(), clock.instant()));
    }

    /** Takes back that a meeting was held; who said so, and who took it back, stays recorded. */
    public MeetingSummary undoHeld(Actor mentor, MeetingId id) {
        return change(mentor, id, meeting -> meeting.reopenedBy(mentor.person(), clock.instant()));
    }

    private MeetingSummary change(Actor mentor, MeetingId id, UnaryOperator<Meeting> transition) {
        var today = LocalDate.now(clock);
        var pair = MeetingAccess.requireMarks(mentor, id.mentee(), cohorts, today);
        var expected = requireExpected(plan(mentor), pair, id);
        if (today.isBefore(id.monday())) {
            throw new MeetingNotYet(id.monday());
        }
        return summary(expected, records.change(Meeting.expected(id, mentor.person()), transition), today);
    }

    private static ExpectedMeeting requireExpected(MeetingPlan plan, Pair pair, MeetingId id) {
        var calendar = plan.calendarOf(pair);
        if (!calendar.covers(id.monday())) {
            throw noSuchMeeting();
        }
        // The first working day may come after a bank holiday Monday, or after a term's start in mid-week.
        return id
                .monday()
                .datesUntil(id.monday().plusDays(5))
                .flatMap(day -> calendar.halfTermOn(day).stream())
                .findFirst()
                .map(halfTerm -> plan.expected(pair, halfTerm))
                .orElse(List.of())
                .stream()
                .filter(expected -> expected.week().monday().equals(id.monday()))
                .findFirst()
                .orElseThrow(Meetings::noSuchMeeting);
    }

    private List<Standing> standings(Actor actor, List<Pair> pairs, LocalDate today) {
        var plan = plan(actor);
        var earliest = pairs.stream()
                .map(pair -> {
                    var halfTerm = plan.halfTermOf(pair, today);
                    return mondayOf(plan.before(pair, halfTerm).orElse(halfTerm));
                })
                .min(Comparator.naturalOrder());
        if (earliest.isEmpty()) {
            return List.of();
        }
        var recorded =
                records.since(earliest.get(), pairs.stream().map(Pair::mentee).toList());
        return pairs.stream()
                .map(pair -> standing(plan, pair, byId(pair, recorded), today))
                .toList();
    }

    private static Standing standing(MeetingPlan plan, Pair pair, Map<MeetingId, Meeting> recorded, LocalDate today) {
        var halfTerm = plan.halfTermOf(pair, today);
        var meetings = summaries(plan, pair, halfTerm, recorded, today);
        var before = plan.before(pair, halfTerm)
                .map(earlier -> summaries(plan, pair, earlier, recorded, today))
                .orElse(List.of());
        int held = count(meetings, MeetingState.HELD);
        return new Standing(
                pair,
                lastMet(before, meetings),
                nextDue(plan, pair, halfTerm, meetings, recorded, today),
                held,
                held + count(meetings, MeetingState.OVERDUE),
                meetings.size());
    }

    private static @Nullable LocalDate lastMet(List<MeetingSummary> before, List<MeetingSummary> meetings) {
        return Stream.concat(before.stream(), meetings.stream())
                .filter(MeetingSummary::isHeld)
                .map(MeetingSummary::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable MeetingSummary nextDue(
            MeetingPlan plan,
            Pair pair,
            HalfTerm halfTerm,
            List<MeetingSummary> meetings,
            Map<MeetingId, Meeting> recorded,
            LocalDate today) {
        var following = plan.after(pair, halfTerm)
                .map(next -> summaries(plan, pair, next, recorded, today))
                .orElse(List.of());
        return Stream.concat(meetings.stream(), following.stream())
                .filter(meeting -> meeting.state() == MeetingState.DUE || meeting.state() == MeetingState.TO_COME)
                .findFirst()
                .orElse(null);
    }

    /** A predecessor's meetings are history that the pair keeps; those nobody held before the pair began are not its to make up. */
    private static List<MeetingSummary> summaries(
            MeetingPlan plan, Pair pair, HalfTerm halfTerm, Map<MeetingId, Meeting> recorded, LocalDate today) {
        return plan.expected(pair, halfTerm).stream()
                .map(expected -> summary(
                        expected,
                        recorded.get(MeetingId.of(pair.mentee(), expected.week().monday())),
                        pair,
                        today))
                .filter(meeting -> meeting.isHeld() || isThePairsOwn(pair, meeting.week()))
                .toList();
    }

    private static boolean isThePairsOwn(Pair pair, WorkingWeek week) {
        return week.workingDays().stream().anyMatch(pair.period()::contains);
    }

    private static MeetingSummary summary(ExpectedMeeting expected, Meeting meeting, LocalDate today) {
        return summary(expected, meeting.id(), meeting, today);
    }

    private static MeetingSummary summary(
            ExpectedMeeting expected, @Nullable Meeting recorded, Pair pair, LocalDate today) {
        var id = MeetingId.of(pair.mentee(), expected.week().monday());
        return summary(expected, id, recorded, today);
    }

    private static MeetingSummary summary(
            ExpectedMeeting expected, MeetingId id, @Nullable Meeting recorded, LocalDate today) {
        var held = recorded == null ? null : recorded.held().orElse(null);
        return new MeetingSummary(
                id,
                expected.number(),
                expected.week(),
                expected.on(),
                state(held != null, expected.week(), today),
                expected.agenda(),
                held == null ? null : new MeetingSummary.Held(held.by(), held.at()));
    }

    private static MeetingState state(boolean held, WorkingWeek week, LocalDate today) {
        if (held) {
            return MeetingState.HELD;
        }
        if (today.isBefore(week.monday())) {
            return MeetingState.TO_COME;
        }
        return today.isBefore(week.monday().plusWeeks(1)) ? MeetingState.DUE : MeetingState.OVERDUE;
    }

    private MeetingPlan plan(Actor actor) {
        return new MeetingPlan(actor, cohorts, calendars, curriculum);
    }

    private static Map<MeetingId, Meeting> byId(Pair pair, Map<PersonId, List<Meeting>> recorded) {
        return recorded.getOrDefault(pair.mentee(), List.of()).stream()
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
    }

    private static LocalDate mondayOf(HalfTerm halfTerm) {
        return halfTerm.weeks().getFirst().monday();
    }

    private static int count(Collection<MeetingSummary> meetings, MeetingState state) {
        return (int)
                meetings.stream().filter(meeting -> meeting.state() == state).count();
    }

    private static NotFound noSuchMeeting() {
        return new NotFound("There is no such meeting");
    }
}
