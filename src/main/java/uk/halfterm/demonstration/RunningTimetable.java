package uk.halfterm.demonstration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.schoolcalendar.Half;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.timetable.TimetableDocument;

/** A timetable in the form of seed 004 for the cohort that runs today: the same groups, venue and times, in weeks of its own years. */
final class RunningTimetable {

    private static final ProgrammeId ECF = ProgrammeId.of("ecf");

    private RunningTimetable() {}

    /** For the first two groups of the cohort, in these terms. */
    static TimetableDocument of(CohortSummary cohort, List<SchoolTerm> terms, SchoolCalendar calendar) {
        var text = new StringBuilder(cohort.label()).append(" Cohort – Mentor Training Events\n");
        text.append("Group Name");
        for (SchoolTerm term : terms) {
            text.append(" | ").append(heading(term, terms));
        }
        text.append(" |\n");
        // A mentor may have mentees in both programmes, and cannot be in two events at once.
        int day = cohort.programme().equals(ECF) ? 1 : 3;
        row(text, cohort.groups().get(0).name(), "1.00pm – 4.00pm", "2.00pm – 4.00pm", day, terms, calendar);
        row(text, cohort.groups().get(1).name(), "9.00am – 12.00pm", "9.00am – 11.00am", day + 1, terms, calendar);
        var name = "demonstration-" + cohort.id().value() + "-"
                + terms.getFirst().year().label() + ".txt";
        return new TimetableDocument(name, text.toString());
    }

    private static String heading(SchoolTerm term, List<SchoolTerm> terms) {
        var name = term.term().name();
        var title = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + " Term ";
        return title + (term.equals(terms.getFirst()) ? "Face-to-face" : "Virtual Event");
    }

    private static void row(
            StringBuilder text,
            String group,
            String longTimes,
            String shortTimes,
            int day,
            List<SchoolTerm> terms,
            SchoolCalendar calendar) {
        text.append(group);
        for (SchoolTerm term : terms) {
            var first = term.equals(terms.getFirst());
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
