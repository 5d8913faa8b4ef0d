package uk.halfterm.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.People;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.SummaryList;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.home.OwnPart.Progress;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Names;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationSummary;
import uk.halfterm.organisation.Organisations;
import uk.halfterm.shared.EnglishDates;

/** An induction tutor's half term: who needs something first, then how far each mentee is. */
@Component
class TutorHome {

    private final Cohorts cohorts;
    private final Meetings meetings;
    private final Learning learning;
    private final Accounts accounts;
    private final Organisations organisations;

    TutorHome(Cohorts cohorts, Meetings meetings, Learning learning, Accounts accounts, Organisations organisations) {
        this.cohorts = cohorts;
        this.meetings = meetings;
        this.learning = learning;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    void fill(Div page, Standpoint from) {
        var actor = from.actor();
        var people = cohorts.peopleOf(from);
        var behind =
                meetings.standings(from).stream().filter(Standing::isBehind).toList();
        var names = accounts.namesOf(Stream.concat(
                        people.mentees().stream().map(People.MenteeRow::mentee),
                        people.mentors().stream().map(People.MentorRow::mentor))
                .distinct()
                .toList());
        var school = actor.scope().id() == null
                ? "Your schools"
                : organisations
                        .find(OrganisationId.of(actor.scope().id()))
                        .map(OrganisationSummary::name)
                        .orElse("Your school");
        page.add(new PageHeader(school)
                .under(from.england().currentOrNext(from.today()).label())
                .lead("Who needs you this week, and how far everybody is."));
        var main = new Div(
                new Card("attention", "Needs you", attention(people, behind, names)),
                new Card("progress", "This half term", progress(from, people, names)));
        page.add(new Columns(main, "Your school in numbers", counts(people)));
    }

    private static com.vaadin.flow.component.Component attention(People people, List<Standing> behind, Names names) {
        var list = new TaskList();
        people.mentees().stream()
                .filter(People.MenteeRow::isUnpaired)
                .forEach(row -> list.step(
                        Tick.OPEN,
                        names.of(row.mentee()),
                        "people",
                        row.cohort().label() + " cohort. Pair them with a mentor of your school.",
                        StatusTag.late("No mentor")));
        behind.forEach(standing -> list.step(
                Tick.OPEN,
                names.of(standing.pair().mentee()) + " and "
                        + names.of(standing.pair().mentor()),
                "meetings",
                standing.lastMet() == null
                        ? "No meeting is marked yet."
                        : "Last met on " + EnglishDates.full(standing.lastMet()) + ".",
                StatusTag.due(
                        standing.overdue() == 1
                                ? "1 meeting not marked"
                                : standing.overdue() + " meetings not marked")));
        return list.getComponentCount() == 0
                ? new EmptyState("Everybody has a mentor, and no meeting is behind.", "")
                : list;
    }

    private com.vaadin.flow.component.Component progress(Standpoint from, People people, Names names) {
        var running = people.mentees().stream()
                .filter(row -> row.state() instanceof ProgrammeState.Running)
                .toList();
        if (running.isEmpty()) {
            return new EmptyState("Nobody of your school is in a half term of their programme today.", "");
        }
        var progress = learning.progressOf(
                from,
                running.stream().map(People.MenteeRow::mentee).distinct().toList(),
                running.stream().map(row -> row.cohort().programme()).distinct().toList());
        var table = new DataTable(
                "Self-study of each mentee in what is current for them", List.of("Mentee", "Now in", "Self-study"));
        for (People.MenteeRow row : running) {
            if (row.state() instanceof ProgrammeState.Running state) {
                var own = progress.getOrDefault(row.mentee(), Map.of());
                var done = Progress.of(Current.sections(row, state).stream()
                        .flatMap(section -> Stream.ofNullable(own.get(section)))
                        .toList());
                table.row(
                        new Span(names.of(row.mentee())),
                        new Span(Current.label(from, row, state)),
                        done.countAll() == 0
                                ? new Span("Nothing to do yet")
                                : new ProgressMeter(
                                        done.countDone(),
                                        done.countAll(),
                                        done.countDone() + " of " + done.countAll()));
            }
        }
        return table;
    }

    private static Card counts(People people) {
        long unpaired =
                people.mentees().stream().filter(People.MenteeRow::isUnpaired).count();
        return new Card(
                "counts",
                "Your people",
                new SummaryList()
                        .row("Mentees", Integer.toString(people.mentees().size()))
                        .row("Without a mentor", Long.toString(unpaired))
                        .row("Mentors", Integer.toString(people.mentors().size())),
                new Paragraph(Buttons.quietLink("people", "See everybody")));
    }
}
