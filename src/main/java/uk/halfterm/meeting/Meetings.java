package uk.halfterm.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.WorkingWeek;
import uk.halfterm.shared.NotFound;

/** The meetings of pairs: which the programme expects, which were held, and how each pair stands. */
@Service
public class Meetings {

    private final MeetingRecords records;
    private final Curriculum curriculum;
    private final Clock clock;

    Meetings(MeetingRecords records, Curriculum curriculum, Clock clock) {
        this.records = records;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    /** The pair's meetings in the half term of the day (in a holiday the next), in order; none in a self-paced programme. */
    public List<MeetingSummary> halfTerm(Standpoint from, Pair pair) {
        return standing(from, pair).meetings();
    }

    /** How one pair stands. */
    public Standing standing(Standpoint from, Pair pair) {
        return standings(from, List.of(MeetingAccess.requireReads(from, pair))).getFirst();
    }

    /** How all pairs stand that the person sees: a mentor's own, a mentee's own, a tutor's school; with one read of the records. */
    public List<Standing> standings(Standpoint from) {
        MeetingAccess.requireReads(from);
        return standings(from, from.pairs());
    }

    /** One click says that a meeting was held; a second one changes nothing. */
    public MeetingSummary markHeld(Standpoint from, MeetingId id) {
        return change(from, id, meeting -> meeting.heldBy(from.person(), clock.instant()));
    }

    /** Takes back that a meeting was held; who said so, and who took it back, stays recorded. */
    public MeetingSummary undoHeld(Standpoint from, MeetingId id) {
        return change(from, id, meeting -> meeting.reopenedBy(from.person(), clock.instant()));
    }

    private MeetingSummary change(Standpoint from, MeetingId id, UnaryOperator<Meeting> transition) {
        var pair = MeetingAccess.requireMarks(from, id);
        var expected = requireExpected(new MeetingPlan(from, curriculum), pair, id);
        if (from.today().isBefore(id.monday())) {
            throw new MeetingNotYet(id.monday());
        }
        var changed = records.change(Meeting.expected(id, from.person()), transition);
        return summary(expected, id, changed, from.today());
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

    private List<Standing> standings(Standpoint from, List<Pair> pairs) {
        var plan = new MeetingPlan(from, curriculum);
        var earliest = pairs.stream()
                .map(pair -> {
                    var halfTerm = plan.halfTermOf(pair);
                    return mondayOf(plan.before(pair, halfTerm).orElse(halfTerm));
                })
                .min(Comparator.naturalOrder());
        if (earliest.isEmpty()) {
            return List.of();
        }
        var recorded = records.since(
                earliest.get(), pairs.stream().map(Pair::mentee).distinct().toList());
        return pairs.stream()
                .map(pair -> standing(plan, pair, recorded, from.today()))
                .toList();
    }

    private static Standing standing(MeetingPlan plan, Pair pair, Map<MeetingId, Meeting> recorded, LocalDate today) {
        var halfTerm = plan.halfTermOf(pair);
        var meetings = summaries(plan, pair, halfTerm, recorded, today);
        var before = plan.before(pair, halfTerm)
                .map(earlier -> summaries(plan, pair, earlier, recorded, today))
                .orElse(List.of());
        return new Standing(
                pair, meetings, lastMet(before, meetings), nextDue(plan, pair, halfTerm, meetings, recorded, today));
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
        return firstToCome(meetings)
                .or(() -> plan.after(pair, halfTerm)
                        .flatMap(next -> firstToCome(summaries(plan, pair, next, recorded, today))))
                .orElse(null);
    }

    private static Optional<MeetingSummary> firstToCome(List<MeetingSummary> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.state() == MeetingState.DUE || meeting.state() == MeetingState.TO_COME)
                .findFirst();
    }

    /** A predecessor's meetings are history that the pair keeps; those nobody held before the pair began are not its to make up. */
    private static List<MeetingSummary> summaries(
            MeetingPlan plan, Pair pair, HalfTerm halfTerm, Map<MeetingId, Meeting> recorded, LocalDate today) {
        return plan.expected(pair, halfTerm).stream()
                .map(expected -> {
                    var id = MeetingId.of(
                            pair.programme(), pair.mentee(), expected.week().monday());
                    return summary(expected, id, recorded.get(id), today);
                })
                .filter(meeting -> meeting.isHeld() || isThePairsOwn(pair, meeting.week()))
                .toList();
    }

    private static boolean isThePairsOwn(Pair pair, WorkingWeek week) {
        return week.workingDays().stream().anyMatch(pair.period()::contains);
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

    private static LocalDate mondayOf(HalfTerm halfTerm) {
        return halfTerm.weeks().getFirst().monday();
    }

    private static NotFound noSuchMeeting() {
        return new NotFound(RefusalTexts.TEXTS.noSuchMeeting());
    }
}
