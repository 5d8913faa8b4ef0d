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
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.PageLinks;
import uk.halfterm.design.Screen;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.Tabs;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
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
            show(from, null, asked);
            return;
        }
        var choice = from.cohorts();
        if (choice.isEmpty()) {
            add(new EmptyState(TEXTS.nobodyInReach(), TEXTS.whenTheyJoin()));
            return;
        }
        var cohort = chosen(from, choice, asked.getSingleParameter(PeopleAddresses.COHORT));
        var tabs = new Tabs(TEXTS.cohort());
        choice.forEach(one -> tabs.tab(
                PeopleAddresses.pages(one.id(), 1, 1), CohortNames.among(from, one, choice), one.equals(cohort)));
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
        var mentees = cohorts.mentees(from, cohort, page(asked, PeopleAddresses.MENTEES));
        var mentors = cohorts.mentors(from, cohort, page(asked, PeopleAddresses.MENTORS));
        var names = accounts.namesOf(Stream.concat(
                        mentees.rows().stream().flatMap(row -> Stream.ofNullable(row.mentor())),
                        Stream.concat(
                                mentees.rows().stream().map(People.MenteeRow::mentee),
                                mentors.rows().stream().map(People.MentorRow::mentor)))
                .distinct()
                .toList());
        var menteesCard = new Card("mentees", TEXTS.mentees(), mentees(from, mentees.rows(), names));
        if (mentees.pages() > 1) {
            menteesCard.add(new PageLinks(
                    TEXTS.pagesOfMentees(), mentees, page -> PeopleAddresses.pages(cohort, page, mentors.number())));
        }
        var mentorsCard = new Card("mentors", TEXTS.mentors(), mentors(mentors.rows(), names));
        if (mentors.pages() > 1) {
            mentorsCard.add(new PageLinks(
                    TEXTS.pagesOfMentors(), mentors, page -> PeopleAddresses.pages(cohort, mentees.number(), page)));
        }
        add(menteesCard, mentorsCard);
    }

    private static int page(QueryParameters asked, String what) {
        return PageOf.number(asked.getSingleParameter(what).orElse(""));
    }

    private Markup mentees(Standpoint from, List<People.MenteeRow> rows, Names names) {
        if (rows.isEmpty()) {
            return new EmptyState(TEXTS.noMentee(), TEXTS.whenEnrolled());
        }
        var table = new DataTable(
                TEXTS.whereMenteesAre(), List.of(TEXTS.mentee(), TEXTS.mentor(), TEXTS.cohort(), TEXTS.programme()));
        var progress = learning.progressOf(
                from,
                rows.stream().map(People.MenteeRow::mentee).distinct().toList(),
                rows.stream().map(row -> row.cohort().programme()).distinct().toList());
        for (People.MenteeRow row : rows) {
            table.row(
                    new Span(names.of(row.mentee())),
                    mentor(row, names, from.today()),
                    new Span(cohort(row)),
                    standing(from, row, names.of(row.mentee()), progress.getOrDefault(row.mentee(), Map.of())));
        }
        return table;
    }

    private static Markup mentor(People.MenteeRow row, Names names, LocalDate today) {
        if (row.mentor() == null) {
            return StatusTag.late(TEXTS.noMentor());
        }
        var from = row.mentorFrom();
        var name = names.of(row.mentor());
        return new Span(from == null || !from.isAfter(today) ? name : TEXTS.mentorFrom(name, EnglishDates.date(from)));
    }

    private static String cohort(People.MenteeRow row) {
        var cohort = row.cohort().label();
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
            case ProgrammeState.Open _ -> {
                var all = Progress.of(List.copyOf(progress.values()));
                yield new Span(TEXTS.done(all.countDone(), all.countAll()));
            }
            case ProgrammeState.Running running -> running(from, row, running, name, progress);
        };
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

    private static Markup mentors(List<People.MentorRow> rows, Names names) {
        if (rows.isEmpty()) {
            return new EmptyState(TEXTS.noMentors(), TEXTS.whenTheyJoinAsMentor());
        }
        var table = new DataTable(
                TEXTS.mentorsAndCohorts(), List.of(TEXTS.mentor(), TEXTS.cohort(), TEXTS.group(), TEXTS.mentees()));
        for (People.MentorRow row : rows) {
            table.row(
                    new Span(names.of(row.mentor())),
                    new Span(row.cohort().label()),
                    new Span(row.group() == null ? TEXTS.noGroup() : row.group().name()),
                    row.mentees() == 0 ? StatusTag.due(TEXTS.noMentees()) : new Span(Integer.toString(row.mentees())));
        }
        return table;
    }
}
