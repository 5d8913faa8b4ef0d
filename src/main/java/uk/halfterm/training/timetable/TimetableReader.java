package uk.halfterm.training.timetable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.schoolcalendar.SchoolCalendar;

/**
 * Turns a timetable document into events, held against the cohorts we have and the school calendar. Reads everything it can before it
 * refuses, so that a programme lead sees every fault at once; a date it does not understand is a fault, never passed over.
 */
public final class TimetableReader {

    private static final TimetableTexts TEXTS = TimetableTexts.TEXTS;

    private final Findings findings;
    private final Sessions sessions;
    private final Places places;
    private final BySchoolTerms plan;
    private final List<CohortSummary> cohorts;
    private final SchoolCalendar calendar;
    private final List<CohortSection> sections = new ArrayList<>();
    private @Nullable CohortSection section;
    private @Nullable TableReader table;
    private @Nullable ProseReader prose;

    private TimetableReader(
            TimetableDocument document,
            BySchoolTerms plan,
            List<CohortSummary> cohorts,
            SchoolCalendar calendar,
            Collection<AcceptedCorrection> accepted) {
        this.findings = new Findings(document.name(), accepted);
        this.sessions = new Sessions(calendar, findings);
        this.places = new Places(findings);
        this.plan = plan;
        this.cohorts = cohorts;
        this.calendar = calendar;
    }

    /**
     * Reads the whole document of a programme with that plan and these cohorts; {@code accepted} are the proposals of an earlier reading
     * that a person has agreed to.
     */
    public static TimetableReading read(
            TimetableDocument document,
            BySchoolTerms plan,
            List<CohortSummary> cohorts,
            SchoolCalendar calendar,
            Collection<AcceptedCorrection> accepted) {
        return new TimetableReader(document, plan, cohorts, calendar, accepted).read(document.text());
    }

    private TimetableReading read(String text) {
        int number = 0;
        for (var line : text.lines().toList()) {
            readLine(++number, line);
        }
        sections.forEach(CohortSection::close);
        if (sections.isEmpty()) {
            findings.fault(new Spot(null, 1, "cohort"), TEXTS.noCohort());
        }
        return findings.conclude(
                sections.stream().flatMap(section -> section.events().stream()).toList(),
                sections.stream()
                        .flatMap(section -> section.noEvents().stream())
                        .toList());
    }

    private void readLine(int number, String line) {
        if (line.contains("|")) {
            readTableLine(number, line);
            return;
        }
        table = null;
        var words = PlainWords.of(line);
        var cohort = CohortHeading.in(words);
        if (cohort.isPresent()) {
            open(number, cohort.get());
        } else if (prose != null) {
            prose.read(number, words);
        } else if (sections.isEmpty() && Sessions.nameADay(words)) {
            findings.fault(new Spot(null, number, "text"), TEXTS.dateBeforeCohort());
        }
    }

    private void readTableLine(int number, String line) {
        if (section != null) {
            table = table == null ? new TableReader(section, sessions, places, findings) : table;
            table.read(number, line);
        } else if (sections.isEmpty()) {
            findings.fault(new Spot(null, number, "table"), TEXTS.tableBeforeCohort());
        }
    }

    private void open(int number, String name) {
        var start = CohortHeading.start(name);
        if (start.isEmpty()) {
            // What follows belongs to a cohort that we cannot tell: it is passed over, and the document is refused
            // anyway.
            findings.fault(new Spot(null, number, "cohort"), TEXTS.noSuchCohort(name));
            section = null;
            prose = null;
            return;
        }
        var known = cohorts.stream()
                .filter(cohort -> cohort.opening().equals(start.get()))
                .findFirst()
                .orElse(null);
        var heading = new Spot(known == null ? null : known.id(), number, "cohort");
        if (known == null) {
            findings.fault(heading, TEXTS.cohortNotOpen(start.get().label()));
        }
        section = new CohortSection(heading, start.get(), plan, known, calendar, findings);
        sections.add(section);
        prose = new ProseReader(section, sessions, places, findings);
    }
}
