package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.People;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.Tabs;
import uk.halfterm.home.OwnPart.Progress;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.SectionProgress;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

/** The mentees and mentors somebody looks after, those without a mentor first: a school's, or a cohort's for a lead. */
@Route("people")
@PageTitle("People · Halfterm")
@RolesAllowed({"INDUCTION_TUTOR", "PROGRAMME_LEAD"})
class PeopleView extends Div implements BeforeEnterObserver {

    private final Standpoints standpoints;
    private final Cohorts cohorts;
    private final Accounts accounts;
    private final Learning learning;

    PeopleView(Standpoints standpoints, Cohorts cohorts, Accounts accounts, Learning learning) {
        this.standpoints = standpoints;
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.learning = learning;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        from.actor().requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        var asked = event.getLocation().getQueryParameters();
        add(new PageHeader("People").lead("Mentees without a mentor come first."));
        if (from.actor().is(Role.INDUCTION_TUTOR)) {
            show(from, null, asked);
            return;
        }
        var choice = from.cohorts();
        if (choice.isEmpty()) {
            add(new EmptyState(
                    "Nobody is within your role's reach yet.", "People appear here when they join a cohort."));
            return;
        }
        var cohort = chosen(from, choice, asked.getSingleParameter("cohort"));
        var tabs = new Tabs("Cohort");
        choice.forEach(
                one -> tabs.tab(address(one.id(), 1, 1), CohortNames.among(from, one, choice), one.equals(cohort)));
        add(tabs);
        show(from, cohort.id(), asked);
    }

    private static CohortSummary chosen(Standpoint from, List<CohortSummary> choice, Optional<String> asked) {
        return asked.map(text -> CohortId.ofAddress(text)
                        .flatMap(id -> choice.stream()
                                .filter(cohort -> cohort.id().equals(id))
                                .findFirst())
                        .orElseThrow(() -> new NotFound("There is no such cohort")))
                .orElseGet(() -> begunLast(from, choice));
    }

    /** The running cohort that began last; where none runs, the last of all. */
    private static CohortSummary begunLast(Standpoint from, List<CohortSummary> choice) {
        return choice.stream()
                .filter(cohort -> from.stateOf(cohort) instanceof ProgrammeState.Running)
                .reduce((_, later) -> later)
                .orElseGet(choice::getLast);
    }

    private void show(Standpoint from, @Nullable CohortId cohort, QueryParameters asked) {
        var mentees = cohorts.mentees(from, cohort, page(asked, "mentees"));
        var mentors = cohorts.mentors(from, cohort, page(asked, "mentors"));
        var names = accounts.namesOf(Stream.concat(
                        mentees.rows().stream().flatMap(row -> Stream.ofNullable(row.mentor())),
                        Stream.concat(
                                mentees.rows().stream().map(People.MenteeRow::mentee),
                                mentors.rows().stream().map(People.MentorRow::mentor)))
                .distinct()
                .toList());
        var menteesCard = new Card("mentees", "Mentees", mentees(from, mentees.rows(), names));
        if (mentees.pages() > 1) {
            menteesCard.add(new PageLinks("mentees", mentees, page -> address(cohort, page, mentors.number())));
        }
        var mentorsCard = new Card("mentors", "Mentors", mentors(mentors.rows(), names));
        if (mentors.pages() > 1) {
            mentorsCard.add(new PageLinks("mentors", mentors, page -> address(cohort, mentees.number(), page)));
        }
        add(menteesCard, mentorsCard);
    }

    private static int page(QueryParameters asked, String what) {
        return PageOf.number(asked.getSingleParameter(what).orElse(""));
    }

    private static String address(@Nullable CohortId cohort, int mentees, int mentors) {
        return "people?" + (cohort == null ? "" : "cohort=" + cohort.value() + "&") + "mentees=" + mentees + "&mentors="
                + mentors;
    }

    private Component mentees(Standpoint from, List<People.MenteeRow> rows, Names names) {
        if (rows.isEmpty()) {
            return new EmptyState(
                    "Nobody is enrolled at the moment.", "People appear here when their enrolment begins.");
        }
        var table = new DataTable("Mentees and where they are", List.of("Mentee", "Mentor", "Cohort", "Programme"));
        var progress = learning.progressOf(
                from,
                rows.stream().map(People.MenteeRow::mentee).distinct().toList(),
                rows.stream().map(row -> row.cohort().programme()).distinct().toList());
        for (People.MenteeRow row : rows) {
            table.row(
                    new Span(names.of(row.mentee())),
                    mentor(row, names, from.today()),
                    new Span(row.cohort().label()
                            + (row.group() == null ? "" : ", " + row.group().name())),
                    standing(from, row, names.of(row.mentee()), progress.getOrDefault(row.mentee(), Map.of())));
        }
        return table;
    }

    private static Component mentor(People.MenteeRow row, Names names, LocalDate today) {
        if (row.mentor() == null) {
            return StatusTag.late("No mentor");
        }
        var from = row.mentorFrom();
        return new Span(names.of(row.mentor())
                + (from == null || !from.isAfter(today) ? "" : ", from " + EnglishDates.date(from)));
    }

    private static Component standing(
            Standpoint from, People.MenteeRow row, String name, Map<SectionRef, SectionProgress> progress) {
        return switch (row.state()) {
            case ProgrammeState.Before before -> new Span("Begins on " + EnglishDates.date(before.begins()));
            case ProgrammeState.Finished finished -> new Span("Ended on " + EnglishDates.date(finished.ended()));
            case ProgrammeState.Deferred deferred ->
                new Span(
                        deferred.until() == null
                                ? "On leave"
                                : "On leave until " + EnglishDates.date(deferred.until()));
            case ProgrammeState.Open _ -> {
                var all = Progress.of(List.copyOf(progress.values()));
                yield new Span(all.countDone() + " of " + all.countAll() + " done");
            }
            case ProgrammeState.Running running -> running(from, row, running, name, progress);
        };
    }

    private static Component running(
            Standpoint from,
            People.MenteeRow row,
            ProgrammeState.Running running,
            String name,
            Map<SectionRef, SectionProgress> progress) {
        var programme = from.programme(row.cohort().programme());
        var done = Progress.of(Current.sections(row, running).stream()
                .flatMap(section -> Stream.ofNullable(progress.get(section)))
                .toList());
        var cell = new Div(new Span(Current.label(from, row, running)
                + (done.countAll() == 0 ? "" : ", " + done.countDone() + " of " + done.countAll() + " done")));
        programme
                .plan()
                .flatMap(plan -> row.cohort()
                        .start()
                        .map(start -> ProgrammeRibbon.mini(
                                name + ": " + programme.level().plural(),
                                programme,
                                plan,
                                start,
                                running.sections(),
                                progress.values())))
                .ifPresent(cell::add);
        return cell;
    }

    private static Component mentors(List<People.MentorRow> rows, Names names) {
        if (rows.isEmpty()) {
            return new EmptyState(
                    "There are no mentors at the moment.", "People appear here when they join a cohort as mentor.");
        }
        var table = new DataTable("Mentors and their cohorts", List.of("Mentor", "Cohort", "Group", "Mentees"));
        for (People.MentorRow row : rows) {
            table.row(
                    new Span(names.of(row.mentor())),
                    new Span(row.cohort().label()),
                    new Span(row.group() == null ? "No group" : row.group().name()),
                    row.mentees() == 0 ? StatusTag.due("None") : new Span(Integer.toString(row.mentees())));
        }
        return table;
    }
}
