package uk.halfterm.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Cadence;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.WorkingWeek;

/**
 * When a pair is expected to meet: in each working week, or in every second one from the first on (seed 004: "once a week, once a
 * fortnight in the second year"). Holidays have no working weeks, so nothing falls into them.
 */
public final class MeetingRhythm {

    private MeetingRhythm() {}

    /** The half term's meetings in order, the nth with the nth agenda, on the first working day of their weeks. */
    public static List<ExpectedMeeting> expected(HalfTerm halfTerm, Cadence cadence, List<ItemSummary> agendas) {
        return expected(halfTerm, cadence, agendas, null);
    }

    /** The same on the pair's own weekday, where that is a working day of the week. */
    public static List<ExpectedMeeting> expected(
            HalfTerm halfTerm, Cadence cadence, List<ItemSummary> agendas, @Nullable DayOfWeek ownDay) {
        return meetings(weeks(halfTerm, cadence), agendas, ownDay);
    }

    /** The weeks in which pairs meet. */
    static List<WorkingWeek> weeks(HalfTerm halfTerm, Cadence cadence) {
        var weeks = halfTerm.weeks();
        return IntStream.iterate(0, at -> at < weeks.size(), at -> at + weeksBetween(cadence))
                .mapToObj(weeks::get)
                .toList();
    }

    /** One meeting a week, the nth with the nth agenda. */
    static List<ExpectedMeeting> meetings(
            List<WorkingWeek> weeks, List<ItemSummary> agendas, @Nullable DayOfWeek ownDay) {
        var meetings = new ArrayList<ExpectedMeeting>();
        for (var week : weeks) {
            int number = meetings.size() + 1;
            var agenda = number <= agendas.size() ? agendas.get(number - 1) : null;
            meetings.add(new ExpectedMeeting(number, week, dayIn(week, ownDay), agenda));
        }
        return List.copyOf(meetings);
    }

    private static int weeksBetween(Cadence cadence) {
        return switch (cadence) {
            case WEEKLY -> 1;
            case FORTNIGHTLY -> 2;
        };
    }

    private static LocalDate dayIn(WorkingWeek week, @Nullable DayOfWeek ownDay) {
        return week.workingDays().stream()
                .filter(day -> day.getDayOfWeek() == ownDay)
                .findFirst()
                .orElse(week.workingDays().getFirst());
    }
}
