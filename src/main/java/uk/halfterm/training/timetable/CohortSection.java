package uk.halfterm.training.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BySchoolTerms;
import uk.halfterm.curriculum.CohortStart;
import uk.halfterm.schoolcalendar.HalfTerm;
import uk.halfterm.schoolcalendar.SchoolCalendar;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.schoolcalendar.Term;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventAudience;
import uk.halfterm.training.Location;

/** What the document says of one cohort, held against its programme's plan. Each group has one entry a term. */
final class CohortSection {

    private static final TimetableTexts TEXTS = TimetableTexts.TEXTS;

    /** The document is about mentors throughout ("Mentor Training Events"); mentees have timetables of their own. */
    private static final EventAudience AUDIENCE = EventAudience.MENTORS;

    private final Spot heading;
    private final CohortStart start;
    private final BySchoolTerms plan;
    private final @Nullable CohortSummary cohort;
    private final SchoolCalendar calendar;
    private final Findings findings;
    private final List<PlannedEvent> events = new ArrayList<>();
    private final List<NoEvent> noEvents = new ArrayList<>();
    private final Map<SchoolTerm, Map<GroupId, Integer>> linesOfGroups = new HashMap<>();
    private final Map<SchoolTerm, Integer> linesOfWholeCohort = new HashMap<>();
    private boolean spoken;

    CohortSection(
            Spot heading,
            CohortStart start,
            BySchoolTerms plan,
            @Nullable CohortSummary cohort,
            SchoolCalendar calendar,
            Findings findings) {
        this.heading = heading;
        this.start = start;
        this.plan = plan;
        this.cohort = cohort;
        this.calendar = calendar;
        this.findings = findings;
    }

    Spot spot(int line, String field) {
        return new Spot(heading.cohort(), line, field);
    }

    CohortStart start() {
        return start;
    }

    /** The sections that the cohort has in that term; none before and after its programme. */
    List<Integer> sectionsIn(SchoolTerm term) {
        var number = plan.termNumber(start, term);
        return number.isEmpty() ? List.of() : plan.term(number.getAsInt()).sections();
    }

    /** The cohort as we know it; absent when it is not open yet, which is a fault already. */
    @Nullable
    CohortSummary cohort() {
        return cohort;
    }

    List<PlannedEvent> events() {
        return events;
    }

    List<NoEvent> noEvents() {
        return noEvents;
    }

    /** Something was said, right or wrong: silence would be a fault of its own. */
    void speaks() {
        spoken = true;
    }

    void event(
            Spot spot, List<GroupId> groups, @Nullable Term expected, String title, Session session, Location place) {
        var day = session.times().day();
        var term = calendar.halfTermOn(day).map(HalfTerm::term);
        if (term.isEmpty()) {
            findings.fault(spot, TEXTS.inNoTerm(EnglishDates.full(day)));
            return;
        }
        if (expected != null && term.get().term() != expected) {
            findings.fault(
                    spot, TEXTS.inAnotherTerm(EnglishDates.full(day), term.get().label()));
            return;
        }
        var id = placeInProgramme(spot, groups, term.get());
        if (id != null && isTheirTraining(spot, term.get())) {
            events.add(new PlannedEvent(
                    id, groups, term.get(), AUDIENCE, title, session.times(), place, session.note(), spot.line()));
        }
    }

    void noEvent(Spot spot, List<GroupId> groups, SchoolTerm term, String statement) {
        var id = placeInProgramme(spot, groups, term);
        if (id != null) {
            noEvents.add(new NoEvent(id, groups, term, statement, spot.line()));
        }
    }

    void close() {
        if (!spoken) {
            findings.fault(heading, TEXTS.nothingSaid());
        }
    }

    private @Nullable CohortId placeInProgramme(Spot spot, List<GroupId> groups, SchoolTerm term) {
        if (plan.termNumber(start, term).isEmpty()) {
            findings.fault(spot, TEXTS.programmeNotInTerm(start.label(), term.label()));
            return null;
        }
        return cohort != null && isFirstSaidOf(spot, groups, term) ? cohort.id() : null;
    }

    /** Mentors may go on mentoring when their own training is over; an event that nobody would see is a slip (domain.md 8). */
    private boolean isTheirTraining(Spot spot, SchoolTerm term) {
        var theirs = plan.termNumber(start, term).orElseThrow() <= plan.termsOf(Audience.MENTOR);
        if (!theirs) {
            findings.fault(spot, TEXTS.trainingIsOver(start.label(), term.label()));
        }
        return theirs;
    }

    private boolean isFirstSaidOf(Spot spot, List<GroupId> groups, SchoolTerm term) {
        var ofGroups = linesOfGroups.computeIfAbsent(term, any -> new HashMap<>());
        var before = linesOfWholeCohort.get(term);
        if (groups.isEmpty()) {
            before = before == null ? ofGroups.values().stream().findFirst().orElse(null) : before;
            linesOfWholeCohort.putIfAbsent(term, spot.line());
        }
        for (var group : groups) {
            var line = ofGroups.putIfAbsent(group, spot.line());
            before = before == null ? line : before;
        }
        if (before != null) {
            findings.fault(spot, TEXTS.settledAlready(term.label(), before));
        }
        return before == null;
    }
}
