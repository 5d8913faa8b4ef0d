package uk.halfterm.training.timetable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uk.halfterm.schoolcalendar.DayKind;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventTimes;

/** Reads dates and times as people write them, and holds them against the school calendar. */
final class Sessions {

    private static final TimetableTexts TEXTS = TimetableTexts.TEXTS;
    private static final Pattern DATE = Pattern.compile(
            "(?:(?<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),? )?(?<day>\\d{1,2}) ?(?:st|nd|rd|th)? "
                    + "(?<month>January|February|March|April|May|June|July|August|September|October|November|December) "
                    + "(?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final String CLOCK =
            "(?<%1$shour>\\d{1,2})(?:[.:](?<%1$sminute>\\d{2}))? ?(?<%1$shalf>[ap])\\.?m\\b";
    private static final Pattern TIMES = Pattern.compile(
            "(?<from>%s) ?(?:-|to|until|and) ?(?<to>%s)".formatted(CLOCK.formatted("from"), CLOCK.formatted("to")),
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("note\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINER = Pattern.compile("(?:,|-|at|from|between)?", Pattern.CASE_INSENSITIVE);

    /** A proposal that would let people out after this is no better than the slip it mends. */
    private static final LocalTime LATEST_PROPOSED_END = LocalTime.of(21, 0);

    private final SchoolCalendar calendar;
    private final Findings findings;

    Sessions(SchoolCalendar calendar, Findings findings) {
        this.calendar = calendar;
        this.findings = findings;
    }

    static boolean nameADay(String words) {
        return DATE.matcher(words).find();
    }

    /** The first session the words name; empty after at least one fault was found. */
    Optional<Session> read(Spot spot, String words) {
        var date = DATE.matcher(words);
        if (!date.find()) {
            findings.fault(spot, TEXTS.dateMissing(words));
            return Optional.empty();
        }
        var day = day(spot, date);
        var times = TIMES.matcher(words);
        if (!times.find(date.end())) {
            findings.fault(spot, TEXTS.timesMissing(words));
            return Optional.empty();
        }
        var note = note(spot, words.substring(date.end(), times.start()).strip());
        var rest = words.substring(times.end()).strip();
        return day.flatMap(known -> times(spot, known, times)).map(read -> new Session(read, note, rest));
    }

    private Optional<LocalDate> day(Spot spot, Matcher date) {
        try {
            var day = LocalDate.of(
                    Integer.parseInt(date.group("year")),
                    Month.valueOf(date.group("month").toUpperCase(Locale.ROOT)),
                    Integer.parseInt(date.group("day")));
            return isOnItsWeekday(spot, day, date.group("weekday")) && isWorkingDay(spot, day)
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException e) {
            findings.fault(spot, TEXTS.noSuchDay(date.group()));
            return Optional.empty();
        }
    }

    private boolean isOnItsWeekday(Spot spot, LocalDate day, @Nullable String written) {
        if (written == null || DayOfWeek.valueOf(written.toUpperCase(Locale.ROOT)) == day.getDayOfWeek()) {
            return true;
        }
        var right = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
        return findings.agreed(spot, written, right, TEXTS.otherWeekday(EnglishDates.date(day), right, written));
    }

    private boolean isWorkingDay(Spot spot, LocalDate day) {
        if (!calendar.covers(day)) {
            findings.fault(spot, TEXTS.beyondCalendar(EnglishDates.full(day)));
            return false;
        }
        var written = EnglishDates.full(day);
        var fault = switch (calendar.kindOf(day)) {
            case DayKind.TeachingDay _ -> null;
            case DayKind.Weekend _ -> TEXTS.weekend(written);
            case DayKind.BankHoliday(var name) -> TEXTS.bankHoliday(written, name);
            case DayKind.InsetDay _ -> TEXTS.insetDay(written);
            case DayKind.Holiday(var name) -> TEXTS.holiday(written, name);
        };
        if (fault != null) {
            findings.fault(spot, fault);
        }
        return fault == null;
    }

    private @Nullable String note(Spot spot, String between) {
        if (NOTE.matcher(between).matches()) {
            return between;
        }
        if (!JOINER.matcher(between).matches()) {
            findings.fault(spot, TEXTS.beforeTheTime(between));
        }
        return null;
    }

    private Optional<EventTimes> times(Spot spot, LocalDate day, Matcher times) {
        var from = clock(spot, times, "from");
        var to = clock(spot, times, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return end(spot, from.get(), to.get(), times).map(end -> EventTimes.on(day, from.get(), end));
    }

    private Optional<LocalTime> clock(Spot spot, Matcher times, String which) {
        int hour = Integer.parseInt(times.group(which + "hour"));
        var minutes = times.group(which + "minute");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour < 1 || hour > 12 || minute > 59) {
            findings.fault(spot, TEXTS.noSuchTime(times.group(which)));
            return Optional.empty();
        }
        boolean afternoon = times.group(which + "half").equalsIgnoreCase("p");
        return Optional.of(LocalTime.of(hour % 12 + (afternoon ? 12 : 0), minute));
    }

    /** seed 004: "9.00am - 12.00am" ends before it starts; twelve hours later it makes sense, but only a person may say so. */
    private Optional<LocalTime> end(Spot spot, LocalTime from, LocalTime to, Matcher times) {
        if (to.isAfter(from)) {
            return Optional.of(to);
        }
        var reason = TEXTS.endsBeforeItStarts(times.group("to"), times.group("from"));
        var later = to.plusHours(12);
        if (!later.isAfter(from) || later.isAfter(LATEST_PROPOSED_END)) {
            findings.fault(spot, reason);
            return Optional.empty();
        }
        return findings.agreed(spot, times.group("to"), EnglishDates.time(later), reason)
                ? Optional.of(later)
                : Optional.empty();
    }
}
