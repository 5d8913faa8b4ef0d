package uk.halfterm.cohort;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.curriculum.TermHalf;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.HalfTermRef;
import uk.halfterm.schoolcalendar.SchoolCalendar;

/**
 * How fast somebody goes through a programme by school terms: at half time each half term of the programme lasts two of the calendar
 * (domain.md 2: 0.5 FTE = four years), and a deferral stops it.
 *
 * @param percent of full time, from 10 to 100
 */
public record Pace(int percent, List<Deferral> deferrals) {

    public static final Pace FULL_TIME = new Pace(100, List.of());

    private static final int FULL = 100;
    private static final int LEAST = 10;

    public Pace {
        if (percent < LEAST || percent > FULL) {
            throw new PlacementRefused(PlacementTexts.TEXTS.shareOfFullTime(LEAST, FULL));
        }
        deferrals = deferrals.stream()
                .sorted(Comparator.comparing(deferral -> deferral.period().from()))
                .toList();
        for (int later = 1; later < deferrals.size(); later++) {
            if (deferrals.get(later - 1).period().overlaps(deferrals.get(later).period())) {
                throw new PlacementRefused(PlacementTexts.TEXTS.deferredAlready());
            }
        }
    }

    /** The deferral of that day. */
    Optional<Deferral> deferralOn(LocalDate day) {
        return deferrals.stream()
                .filter(deferral -> deferral.period().contains(day))
                .findFirst();
    }

    boolean isPlain() {
        return percent == FULL && deferrals.isEmpty();
    }

    /** Where somebody of that pace is in a half term of the calendar; empty before the start and after the last of the plan. */
    public Optional<TermHalf> at(BySchoolTerms plan, CohortStart start, HalfTermRef now, SchoolCalendar calendar) {
        if (isPlain()) {
            return plan.at(start, now);
        }
        var since = numberSince(start, now);
        if (since < 1) {
            return Optional.empty();
        }
        var passed = IntStream.range(1, since)
                .filter(number -> !isDeferredIn(when(start, number), calendar))
                .count();
        var number = (int) (passed * percent / FULL) + 1;
        return number > plan.halfTerms() ? Optional.empty() : Optional.of(TermHalf.number(number));
    }

    /** The half terms of the calendar in which somebody of that pace is in that one of the programme, in order; without an end if deferred. */
    public List<HalfTermRef> when(BySchoolTerms plan, CohortStart start, TermHalf wanted, SchoolCalendar calendar) {
        if (isPlain()) {
            return List.of(plan.when(start, wanted));
        }
        return IntStream.rangeClosed(1, plan.halfTerms() * FULL / LEAST)
                .mapToObj(number -> when(start, number))
                .takeWhile(half -> calendar.covers(half.term().year().first()))
                .dropWhile(half -> at(plan, start, half, calendar)
                        .filter(found -> found.compareTo(wanted) >= 0)
                        .isEmpty())
                .takeWhile(half ->
                        at(plan, start, half, calendar).filter(wanted::equals).isPresent())
                .toList();
    }

    /** A half term stands still when more than half of its days are deferred. */
    private boolean isDeferredIn(HalfTermRef half, SchoolCalendar calendar) {
        if (deferrals.isEmpty() || !calendar.covers(half.term().year().first())) {
            return false;
        }
        var days = calendar.halfTerm(half).days();
        var away = days.days().filter(day -> deferralOn(day).isPresent()).count();
        return 2 * away > days.length();
    }

    private static int numberSince(CohortStart start, HalfTermRef now) {
        return 2 * now.term().termsSince(start.firstTerm()) + now.half().number();
    }

    private static HalfTermRef when(CohortStart start, int number) {
        return HalfTermRef.of(start.firstTerm().plus((number - 1) / 2), number % 2 == 1 ? Half.FIRST : Half.SECOND);
    }

    Pace of(int other) {
        return new Pace(other, deferrals);
    }

    /** The same, standing still for that time as well; a deferral that is known already changes nothing. */
    Pace with(Deferral added) {
        return deferrals.contains(added)
                ? this
                : new Pace(
                        percent,
                        Stream.concat(deferrals.stream(), Stream.of(added)).toList());
    }
}
