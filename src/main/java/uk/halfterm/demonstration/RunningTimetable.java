package uk.halfterm.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import uk.halfterm.cohort.CohortStart;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.timetable.TimetableDocument;

/** A timetable in the form of seed 004 for the cohort that runs today: the same groups, venue and times, in weeks of its own years. */
final class RunningTimetable {

    private RunningTimetable() {}

    static TimetableDocument of(CohortStart start, SchoolCalendar calendar) {
        var text = new StringBuilder(start.label()).append(" Cohort – Mentor Training Events\n");
        text.append("Group Name");
        for (SchoolTerm term : start.schoolTerms().subList(0, 3)) {
            text.append(" | ").append(heading(term, start));
        }
        text.append(" |\n");
        row(text, "Bournville", "1.00pm – 4.00pm", "2.00pm – 4.00pm", 1, start, calendar);
        row(text, "Wispa", "9.00am – 12.00pm", "9.00am – 11.00am", 2, start, calendar);
        return new TimetableDocument("demonstration-" + start.id().value() + ".txt", text.toString());
    }

    private static String heading(SchoolTerm term, CohortStart start) {
        var name = term.term().name();
        var title = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " Term ";
        return title + (term.equals(start.firstTerm()) ? "Face-to-face" : "Virtual Event");
    }

    private static void row(
            StringBuilder text,
            String group,
            String longTimes,
            String shortTimes,
            int day,
            CohortStart start,
            SchoolCalendar calendar) {
        text.append(group);
        for (SchoolTerm term : start.schoolTerms().subList(0, 3)) {
            var first = term.equals(start.firstTerm());
            // The first term's event waits until people have settled in; the others come early in the term, as in seed
            // 004.
            var week = calendar.halfTerm(term, Half.FIRST).weeks().get(first ? 2 : 0);
            var date = week.workingDays().get(Math.min(day, week.workingDays().size() - 1));
            text.append(" | ").append(words(date)).append(' ').append(first ? longTimes : shortTimes);
            if (first) {
                text.append(" King Edwards School B29 7LG");
            }
        }
        text.append(" |\n");
    }

    /** "18th September 2023", as the document writes it. */
    private static String words(LocalDate date) {
        int day = date.getDayOfMonth();
        var suffix = day >= 11 && day <= 13
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day + suffix + " " + date.format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK));
    }
}
