package uk.halfterm.home;

import java.time.Clock;
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
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.Tabs;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Names;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.SignedIn;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.learning.Learning;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PageOf;

/** The mentees and mentors somebody looks after, those without a mentor first: a school's, or a cohort's for a lead. */
@Route("people")
@PageTitle("People · Halfterm")
@RolesAllowed({"INDUCTION_TUTOR", "PROGRAMME_LEAD"})
class PeopleView extends Div implements BeforeEnterObserver {

    private final SignedIn signedIn;
    private final Cohorts cohorts;
    private final Accounts accounts;
    private final Learning learning;
    private final Clock clock;

    PeopleView(SignedIn signedIn, Cohorts cohorts, Accounts accounts, Learning learning, Clock clock) {
        this.signedIn = signedIn;
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = signedIn.actor();
        actor.requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        var today = LocalDate.now(clock);
        var asked = event.getLocation().getQueryParameters();
        add(new PageHeader("People").lead("Mentees without a mentor come first."));
        if (actor.is(Role.INDUCTION_TUTOR)) {
            show(actor, null, asked, today);
            return;
        }
        var choice = cohorts.reachedBy(actor);
        if (choice.isEmpty()) {
            add(new EmptyState("No cohort is open.", "People appear here when they join one."));
            return;
        }
        var cohort = chosen(choice, asked.getSingleParameter("cohort"), today);
        var tabs = new Tabs("Cohort");
        choice.forEach(one -> tabs.tab(address(one.id(), 1, 1), one.label(), one.equals(cohort)));
        add(tabs);
        show(actor, cohort.id(), asked, today);
    }

    private CohortSummary chosen(List<CohortSummary> choice, Optional<String> asked, LocalDate today) {
        return asked.map(id -> choice.stream()
                        .filter(cohort -> cohort.id().value().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("There is no such cohort")))
                .orElseGet(() -> begunLast(choice, today));
    }

    /** The running cohort that began last; where none runs, the last of all. */
    private CohortSummary begunLast(List<CohortSummary> choice, LocalDate today) {
        return choice.stream()
                .filter(cohort -> cohorts.programmeState(cohort, today) instanceof ProgrammeState.Running)
                .reduce((_, later) -> later)
                .orElseGet(choice::getLast);
    }

    private void show(Actor actor, @Nullable CohortId cohort, QueryParameters asked, LocalDate today) {
        var mentees = cohorts.mentees(actor, cohort, page(asked, "mentees"), today);
        var mentors = cohorts.mentors(actor, cohort, page(asked, "mentors"), today);
        var names = accounts.namesOf(Stream.concat(
                        mentees.rows().stream().flatMap(row -> Stream.ofNullable(row.mentor())),
                        Stream.concat(
                                mentees.rows().stream().map(People.MenteeRow::mentee),
                                mentors.rows().stream().map(People.MentorRow::mentor)))
                .distinct()
                .toList());
        var menteesCard = new Card("mentees", "Mentees", mentees(actor, mentees.rows(), names, today));
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

    private Component mentees(Actor actor, List<People.MenteeRow> rows, Names names, LocalDate today) {
        if (rows.isEmpty()) {
            return new EmptyState(
                    "Nobody is enrolled at the moment.", "People appear here when their enrolment begins.");
        }
        var table = new DataTable("Mentees and where they are", List.of("Mentee", "Mentor", "Cohort", "Programme"));
        var progress = learning.progressOf(
                actor,
                rows.stream().map(People.MenteeRow::mentee).toList(),
                ProgrammeId.of(rows.getFirst().cohort().programme()));
        for (People.MenteeRow row : rows) {
            table.row(
                    new Span(names.of(row.mentee())),
                    mentor(row, names, today),
                    new Span(row.cohort().label()
                            + (row.group() == null ? "" : ", " + row.group().name())),
                    standing(row, names.of(row.mentee()), progress.getOrDefault(row.mentee(), Map.of())));
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

    private static Component standing(People.MenteeRow row, String name, Map<Integer, BlockProgress> progress) {
        return switch (row.state()) {
            case ProgrammeState.Before before -> new Span("Begins on " + EnglishDates.date(before.begins()));
            case ProgrammeState.Finished finished -> new Span("Ended on " + EnglishDates.date(finished.ended()));
            case ProgrammeState.Running running -> {
                var done = progress.get(running.block());
                var words = "Block " + running.block()
                        + (done == null ? "" : ", " + done.countDone() + " of " + done.countAll() + " done");
                var cell = new Div(new Span(words));
                cell.add(ProgrammeRibbon.mini(
                        name + ": twelve blocks", row.cohort().start(), running.block(), progress));
                yield cell;
            }
        };
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
