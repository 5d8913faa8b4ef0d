package uk.halfterm.meeting;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.WorkingWeek;

/**
 * What the programmes ask of pairs, worked out for one answer to one person: the outline of each programme is looked up once, however
 * many pairs there are.
 */
final class MeetingPlan {

    private final Standpoint from;
    private final Curriculum curriculum;
    private final Map<ProgrammeId, List<SectionDetail>> outlines = new HashMap<>();

    MeetingPlan(Standpoint from, Curriculum curriculum) {
        this.from = from;
        this.curriculum = curriculum;
    }

    SchoolCalendar calendarOf(Pair pair) {
        return from.calendarOf(pair.organisation());
    }

    /** The half term of the day, by the pair's own school; in a holiday the next. */
    HalfTerm halfTermOf(Pair pair) {
        return calendarOf(pair).currentOrNext(from.today());
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

    /**
     * All meetings of the half term; none before and after the programme, none in a self-paced one. Where a section lasts longer than
     * a half term, its agendas go on where those of the half term before stopped.
     */
    List<ExpectedMeeting> expected(Pair pair, HalfTerm halfTerm) {
        return planOf(pair).map(planned -> expected(planned, halfTerm)).orElse(List.of());
    }

    /** A pair in a programme that has a plan by school terms. */
    private record Planned(Pair pair, BySchoolTerms plan, CohortStart start, SchoolCalendar calendar) {

        Optional<TermHalf> at(HalfTerm halfTerm) {
            return pair.pace().at(plan, start, halfTerm.ref(), calendar);
        }

        List<Integer> sections(HalfTerm halfTerm) {
            return at(halfTerm).map(plan::sections).orElse(List.of());
        }

        /** In which weeks the two meet: by the plan, but not while the mentee is away. */
        List<WorkingWeek> weeks(HalfTerm halfTerm) {
            return at(halfTerm)
                    .map(at ->
                            MeetingRhythm.weeks(halfTerm, plan.term(at.term()).cadence()))
                    .orElse(List.of())
                    .stream()
                    .filter(week -> !isAway(week))
                    .toList();
        }

        private boolean isAway(WorkingWeek week) {
            return week.workingDays().stream()
                    .allMatch(day -> pair.pace().deferrals().stream()
                            .anyMatch(deferral -> deferral.period().contains(day)));
        }
    }

    private Optional<Planned> planOf(Pair pair) {
        return from.programme(pair.programme())
                .plan()
                .flatMap(plan -> from.cohort(pair.cohort())
                        .start()
                        .map(start -> new Planned(pair, plan, start, calendarOf(pair))));
    }

    private List<ExpectedMeeting> expected(Planned planned, HalfTerm halfTerm) {
        var used = new HashSet<ItemId>();
        for (var earlier : halfTermsOfTheSameSections(planned, halfTerm)) {
            meetings(planned, earlier, used).forEach(meeting -> {
                var agenda = meeting.agenda();
                if (agenda != null) {
                    used.add(agenda.id());
                }
            });
        }
        return meetings(planned, halfTerm, used);
    }

    private List<ExpectedMeeting> meetings(Planned planned, HalfTerm halfTerm, Set<ItemId> used) {
        var agendas = agendas(planned, halfTerm).stream()
                .filter(agenda -> !used.contains(agenda.id()))
                .toList();
        return MeetingRhythm.meetings(planned.weeks(halfTerm), agendas, null);
    }

    /** The half terms just before that one in which some of its sections were current already, the earliest first. */
    private Deque<HalfTerm> halfTermsOfTheSameSections(Planned planned, HalfTerm halfTerm) {
        var earlier = new ArrayDeque<HalfTerm>();
        var later = halfTerm;
        while (true) {
            var before = before(planned.pair(), later);
            if (before.isEmpty() || Collections.disjoint(planned.sections(before.get()), planned.sections(later))) {
                return earlier;
            }
            later = before.get();
            earlier.addFirst(later);
        }
    }

    /** Those of the sections that are current in the half term, in order; none for somebody who sees no agendas. */
    private List<ItemSummary> agendas(Planned planned, HalfTerm halfTerm) {
        var outline = outline(planned.pair().programme());
        return planned.sections(halfTerm).stream()
                .flatMap(number -> outline.stream().filter(top -> top.section().number() == number))
                .flatMap(top -> top.all(ItemKind.AGENDA).stream())
                .toList();
    }

    private List<SectionDetail> outline(ProgrammeId programme) {
        return outlines.computeIfAbsent(programme, asked -> curriculum.outline(from, asked));
    }
}
