package uk.halfterm.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.People;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Labels;
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
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.home.OwnPart.Progress;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Contacts;
import uk.halfterm.identity.Names;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.MeetingAddresses;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationSummary;
import uk.halfterm.organisation.Organisations;
import uk.halfterm.shared.EnglishDates;

/** An induction tutor's half term: who needs something first, then how far each mentee is. */
@Component
class TutorHome {

    private static final TutorHomeTexts TEXTS = TutorHomeTexts.TEXTS;

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
        var contacts = accounts.contactsOf(Stream.concat(
                        people.mentees().stream().map(People.MenteeRow::mentee),
                        people.mentors().stream().map(People.MentorRow::mentor))
                .distinct()
                .toList());
        var names = contacts.names();
        var school = actor.scope().id() == null
                ? TEXTS.yourSchools()
                : organisations
                        .find(OrganisationId.of(actor.scope().id()))
                        .map(OrganisationSummary::name)
                        .orElse(TEXTS.yourSchool());
        page.add(new PageHeader(school)
                .under(from.england().currentOrNext(from.today()).label())
                .lead(TEXTS.lead()));
        var main = new Div(
                new Card("attention", TEXTS.needsYou(), attention(from, people, behind, contacts)),
                new Card("progress", TEXTS.halfTerm(), progress(from, people, names)));
        page.add(new Columns(main, TEXTS.inNumbers(), counts(from, people)));
    }

    private static Markup attention(Standpoint from, People people, List<Standing> behind, Contacts contacts) {
        var names = contacts.names();
        var list = new TaskList();
        people.mentees().stream()
                .filter(People.MenteeRow::isUnpaired)
                .forEach(row -> list.step(
                        Tick.OPEN,
                        names.of(row.mentee()),
                        WayToMentor.isBy(from, row) ? WayToMentor.address(row) : PeopleAddresses.PEOPLE,
                        whoPairs(from, row),
                        noMentor(from, row, names.of(row.mentee()))));
        behind.forEach(standing -> list.step(
                Tick.OPEN,
                TEXTS.pair(
                        names.of(standing.pair().mentee()),
                        names.of(standing.pair().mentor())),
                MeetingAddresses.MEETINGS,
                standing.lastMet() == null ? TEXTS.noMeeting() : TEXTS.lastMet(EnglishDates.full(standing.lastMet())),
                notMarked(standing, contacts)));
        return list.isEmpty() ? new EmptyState(TEXTS.allWell(), "") : list;
    }

    private static String whoPairs(Standpoint from, People.MenteeRow row) {
        var cohort = row.cohort().label();
        return switch (from.programme(row.cohort().programme()).rules().pairing()) {
            case SAME_ORGANISATION -> TEXTS.chooseMentor(cohort);
            case BY_LEAD -> TEXTS.teamPairs(cohort);
        };
    }

    /** With the way to a mentor: choosing one, or asking the team that pairs. */
    private static Markup[] noMentor(Standpoint from, People.MenteeRow row, String name) {
        var programme = from.programme(row.cohort().programme());
        var way = WayToMentor.isBy(from, row)
                ? Stream.of(WayToMentor.way(row, TEXTS.choose(), name))
                : Writing.toTeam(programme, WritingTexts.TEXTS.about(name)).stream();
        return Stream.concat(Stream.of(StatusTag.late(TEXTS.noMentor())), way).toArray(Markup[]::new);
    }

    private static Markup[] notMarked(Standing standing, Contacts contacts) {
        var mentor = standing.pair().mentor();
        return Stream.concat(
                        Stream.of(StatusTag.due(TEXTS.notMarked(standing.overdue()))),
                        contacts.addressOf(mentor).stream()
                                .map(address -> Writing.toPerson(
                                        address, contacts.names().of(mentor))))
                .toArray(Markup[]::new);
    }

    private static Labels.Label mentee(Standpoint from, List<People.MenteeRow> rows) {
        return from.menteesIn(
                rows.stream().map(row -> row.cohort().programme()).distinct().toList());
    }

    private Markup progress(Standpoint from, People people, Names names) {
        var running = people.mentees().stream()
                .filter(row -> row.state() instanceof ProgrammeState.Running)
                .toList();
        if (running.isEmpty()) {
            return new EmptyState(TEXTS.nobodyRuns(), "");
        }
        var progress = learning.progressOf(
                from,
                running.stream().map(People.MenteeRow::mentee).distinct().toList(),
                running.stream().map(row -> row.cohort().programme()).distinct().toList());
        var table = new DataTable(
                TEXTS.selfStudyOfEach(), List.of(mentee(from, running).briefTitle(), TEXTS.nowIn(), TEXTS.selfStudy()));
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
                                ? new Span(TEXTS.nothingYet())
                                : new ProgressMeter(
                                        done.countDone(),
                                        done.countAll(),
                                        TEXTS.doneOf(done.countDone(), done.countAll())));
            }
        }
        return table;
    }

    private static Card counts(Standpoint from, People people) {
        long unpaired =
                people.mentees().stream().filter(People.MenteeRow::isUnpaired).count();
        return new Card(
                "counts",
                TEXTS.yourPeople(),
                new SummaryList()
                        .row(
                                mentee(from, people.mentees()).briefPluralTitle(),
                                Integer.toString(people.mentees().size()))
                        .row(TEXTS.withoutMentor(), Long.toString(unpaired))
                        .row(TEXTS.mentors(), Integer.toString(people.mentors().size())),
                new Paragraph(Buttons.quietLink(PeopleAddresses.PEOPLE, TEXTS.seeEverybody())));
    }
}
