package uk.halfterm.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How dates and times are written for people in England: "Monday 15 January 2024, 9.00am to 11.00am". */
public final class EnglishDates {

    /** The clock on the wall of every school we serve; instants are turned into it for people. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private EnglishDates() {}

    /** "Monday 15 January 2024". */
    public static String full(LocalDate day) {
        return day.format(LONG);
    }

    /** "15 January 2024". */
    public static String date(LocalDate day) {
        return day.format(SHORT);
    }

    /** "Monday 15 January", where the year is plain from the page. */
    public static String dayAndMonth(LocalDate day) {
        return day.format(DAY);
    }

    /** "9.00am", "12.00pm". */
    public static String time(LocalTime time) {
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        return "%d.%02d%s".formatted(hour, time.getMinute(), time.getHour() < 12 ? "am" : "pm");
    }

    /** "15 January 2024, 9.00am". */
    public static String moment(Instant moment) {
        var there = moment.atZone(LONDON);
        return date(there.toLocalDate()) + ", " + time(there.toLocalTime());
    }

    /** "9.00am to 11.00am". */
    public static String times(LocalTime from, LocalTime to) {
        return time(from) + " to " + time(to);
    }

    /** "Monday 15 January 2024, 9.00am to 11.00am"; both moments lie on one day. */
    public static String fullTimes(LocalDateTime from, LocalDateTime to) {
        return full(from.toLocalDate()) + ", " + times(from.toLocalTime(), to.toLocalTime());
    }

    /** "This week", "Next week", "In 3 weeks", "Last week", "3 weeks ago"; of a week by any of its days. */
    public static String relativeWeek(LocalDate day, LocalDate today) {
        long weeks = ChronoUnit.WEEKS.between(mondayOf(today), mondayOf(day));
        if (weeks == 0) {
            return "This week";
        }
        if (Math.abs(weeks) == 1) {
            return weeks > 0 ? "Next week" : "Last week";
        }
        return weeks > 0 ? "In " + weeks + " weeks" : -weeks + " weeks ago";
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    /** "Today", "Tomorrow", "In 9 days", "In 3 weeks", "Yesterday", "5 days ago". */
    public static String relative(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return "Today";
        }
        if (days == 1) {
            return "Tomorrow";
        }
        if (days == -1) {
            return "Yesterday";
        }
        long size = Math.abs(days);
        String span = size < 14 ? size + " days" : size / 7 + " weeks";
        return days > 0 ? "In " + span : span + " ago";
    }
}
