package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
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
import uk.halfterm.curriculum.Labels;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.FoldingTabs;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
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
@Route(PeopleAddresses.PEOPLE)
@RolesAllowed({"INDUCTION_TUTOR", "PROGRAMME_LEAD"})
class PeopleView extends Screen implements BeforeEnterObserver, HasDynamicTitle {

    private static final PeopleTexts TEXTS = PeopleTexts.TEXTS;

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
    public String getPageTitle() {
        return TEXTS.pageTitle();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var from = standpoints.here();
        from.actor().requireRole(Role.INDUCTION_TUTOR, Role.PROGRAMME_LEAD);
        var asked = event.getLocation().getQueryParameters();
        add(new PageHeader(TEXTS.title()).lead(TEXTS.lead()));
        if (from.actor().is(Role.INDUCTION_TUTOR)) {
            show(from, null, asked, Optional.empty());
            return;
        }
        var choice = from.cohorts();
        if (choice.isEmpty()) {
            add(new EmptyState(TEXTS.nobodyInReach(), TEXTS.whenTheyJoin()));
            return;
        }
        var cohort = chosen(from, choice, asked.getSingleParameter(PeopleAddresses.COHORT));
        add(choice(from, choice, cohort));
        show(from, cohort.id(), asked, ProgrammeBeside.whoBegins(from, cohort));
    }

    /** Cohorts that are over stand folded after those that run or are to come. */
    private static Markup choice(Standpoint from, List<CohortSummary> cohorts, CohortSummary here) {
        var tabs = new FoldingTabs(TEXTS.cohort(), TEXTS::endedCohorts);
        cohorts.forEach(cohort -> tabs.tab(
                PeopleAddresses.pages(cohort.id(), 1, 1),
                CohortNames.among(from, cohort, cohorts),
                cohort.equals(here),
                from.stateOf(cohort) instanceof ProgrammeState.Finished));
        return tabs.drawn();
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

    /**
     * The mentees and the mentors.
     *
     * @param whoBegins those who begin the programme beside their own, without a place in it
     */
    private void show(Standpoint from, @Nullable CohortId cohort, QueryParameters asked, Optional<String> whoBegins) {
        var mentees = cohorts.mentees(from, cohort, page(asked, PeopleAddresses.MENTEES));
        var mentors = cohorts.mentors(from, cohort, page(asked, PeopleAddresses.MENTORS));
        if (whoBegins.isPresent() && mentees.rows().isEmpty() && mentors.rows().isEmpty()) {
            add(new EmptyState(BesideTexts.TEXTS.begunBy(whoBegins.get()), BesideTexts.TEXTS.nobodyEnrols()));
            return;
        }
        var names = accounts.namesOf(Stream.concat(
                        mentees.rows().stream().flatMap(row -> Stream.ofNullable(row.mentor())),
                        Stream.concat(
                                mentees.rows().stream().map(People.MenteeRow::mentee),
                                mentors.rows().stream().map(People.MentorRow::mentor)))
                .distinct()
                .toList());
        var menteesCard = new Card("mentees", mentee(from, mentees.rows()).briefPluralTitle());
        unpaired(from, mentees.rows()).ifPresent(menteesCard::add);
        menteesCard.add(mentees(from, mentees.rows(), names));
        if (mentees.pages() > 1) {
            menteesCard.add(new PageLinks(
                    TEXTS.pagesOfMentees(), mentees, page -> PeopleAddresses.pages(cohort, page, mentors.number())));
        }
        var mentorsCard = new Card("mentors", TEXTS.mentors(), mentors(from, mentors.rows(), names));
        if (mentors.pages() > 1) {
            mentorsCard.add(new PageLinks(
                    TEXTS.pagesOfMentors(), mentors, page -> PeopleAddresses.pages(cohort, mentees.number(), page)));
        }
        add(menteesCard, mentorsCard);
    }

    private static Labels.Label mentee(Standpoint from, List<People.MenteeRow> rows) {
        return from.menteesIn(
                rows.stream().map(row -> row.cohort().programme()).distinct().toList());
    }

    /** Where the programme's team pairs: whom to ask, when somebody is without a mentor. */
    private static Optional<Paragraph> unpaired(Standpoint from, List<People.MenteeRow> rows) {
        return rows.stream()
                .filter(row -> row.isUnpaired() && !WayToMentor.isBy(from, row))
                .findFirst()
                .map(row -> from.programme(row.cohort().programme()))
                .map(PeopleView::teamPairs);
    }

    private static Paragraph teamPairs(ProgrammeSummary programme) {
        var who = new Paragraph(TEXTS.teamPairs());
        who.add(" ");
        Writing.toTeam(programme, "").ifPresent(who::add);
        return who;
    }

    private static int page(QueryParameters asked, String what) {
        return PageOf.number(asked.getSingleParameter(what));
    }

    private Markup mentees(Standpoint from, List<People.MenteeRow> rows, Names names) {
        if (rows.isEmpty()) {
            return new EmptyState(TEXTS.noMentee(), TEXTS.whenEnrolled());
        }
        var table = new DataTable(
                TEXTS.whereMenteesAre(),
                List.of(mentee(from, rows).briefTitle(), TEXTS.mentor(), TEXTS.cohort(), TEXTS.programme()));
        var progress = learning.progressOf(
                from,
                rows.stream().map(People.MenteeRow::mentee).distinct().toList(),
                rows.stream().map(row -> row.cohort().programme()).distinct().toList());
        for (People.MenteeRow row : rows) {
            table.row(
                    new Span(names.of(row.mentee())),
                    mentor(from, row, names),
                    new Span(cohort(from, row)),
                    standing(from, row, names.of(row.mentee()), progress.getOrDefault(row.mentee(), Map.of())));
        }
        return table;
    }

    private static Markup mentor(Standpoint from, People.MenteeRow row, Names names) {
        var cell = new Span(who(row, names, from.today()));
        if (WayToMentor.isBy(from, row)) {
            cell.add(" ");
            cell.add(WayToMentor.way(row, row.isUnpaired() ? TEXTS.choose() : TEXTS.change(), names.of(row.mentee())));
        }
        return cell;
    }

    private static Markup who(People.MenteeRow row, Names names, LocalDate today) {
        if (row.mentor() == null) {
            return StatusTag.late(TEXTS.noMentor());
        }
        var from = row.mentorFrom();
        var name = names.of(row.mentor());
        return new Span(from == null || !from.isAfter(today) ? name : TEXTS.mentorFrom(name, EnglishDates.date(from)));
    }

    /** One without a start is named by its programme. */
    private static String cohort(Standpoint from, CohortSummary cohort) {
        return cohort.start().isEmpty() ? from.programme(cohort.programme()).shortTitle() : cohort.label();
    }

    private static String cohort(Standpoint from, People.MenteeRow row) {
        var cohort = cohort(from, row.cohort());
        return row.group() == null
                ? cohort
                : TEXTS.cohortAndGroup(cohort, row.group().name());
    }

    private static Markup standing(
            Standpoint from, People.MenteeRow row, String name, Map<SectionRef, SectionProgress> progress) {
        return switch (row.state()) {
            case ProgrammeState.Before before -> new Span(TEXTS.begins(EnglishDates.date(before.begins())));
            case ProgrammeState.Finished finished -> new Span(TEXTS.ended(EnglishDates.date(finished.ended())));
            case ProgrammeState.Deferred deferred ->
                new Span(
                        deferred.until() == null
                                ? TEXTS.onLeave()
                                : TEXTS.onLeaveUntil(EnglishDates.date(deferred.until())));
            case ProgrammeState.Open _ -> new Span(open(from, row, progress));
            case ProgrammeState.Running running -> running(from, row, running, name, progress);
        };
    }

    /** At a pace of their own: what they go on with, or that they have done all that is there. */
    private static String open(Standpoint from, People.MenteeRow row, Map<SectionRef, SectionProgress> progress) {
        var counted = progress.values().stream()
                .filter(section -> section.countAll() > 0)
                .toList();
        var all = Progress.of(counted);
        return counted.stream()
                .filter(section -> !section.isComplete())
                .findFirst()
                .map(here -> TEXTS.doneInCurrent(
                        from.programme(row.cohort().programme())
                                .level()
                                .label(here.section().number()),
                        here.countDone(),
                        here.countAll()))
                .orElseGet(() -> TEXTS.done(all.countDone(), all.countAll()));
    }

    private static Markup running(
            Standpoint from,
            People.MenteeRow row,
            ProgrammeState.Running running,
            String name,
            Map<SectionRef, SectionProgress> progress) {
        var programme = from.programme(row.cohort().programme());
        var done = Progress.of(Current.sections(row, running).stream()
                .flatMap(section -> Stream.ofNullable(progress.get(section)))
                .toList());
        var current = Current.label(from, row, running);
        var cell = new Div(new Span(
                done.countAll() == 0 ? current : TEXTS.doneInCurrent(current, done.countDone(), done.countAll())));
        programme
                .plan()
                .flatMap(plan -> row.cohort()
                        .start()
                        .map(start -> ProgrammeRibbon.mini(
                                RibbonTexts.TEXTS.nameOfMini(
                                        name, programme.level().plural()),
                                programme,
                                plan,
                                start,
                                running.sections(),
                                progress.values())))
                .ifPresent(cell::add);
        return cell;
    }

    private static Markup mentors(Standpoint from, List<People.MentorRow> rows, Names names) {
        if (rows.isEmpty()) {
            return new EmptyState(TEXTS.noMentors(), TEXTS.whenTheyJoinAsMentor());
        }
        var mentees = from.menteesIn(
                rows.stream().map(row -> row.cohort().programme()).distinct().toList());
        var table = new DataTable(
                TEXTS.mentorsAndCohorts(),
                List.of(TEXTS.mentor(), TEXTS.cohort(), TEXTS.group(), mentees.briefPluralTitle()));
        for (People.MentorRow row : rows) {
            table.row(
                    new Span(names.of(row.mentor())),
                    new Span(cohort(from, row.cohort())),
                    new Span(row.group() == null ? TEXTS.noGroup() : row.group().name()),
                    row.mentees() == 0 ? StatusTag.due(TEXTS.noMentees()) : new Span(Integer.toString(row.mentees())));
        }
        return table;
    }
}
