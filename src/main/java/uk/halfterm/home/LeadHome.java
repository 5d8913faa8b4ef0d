package uk.halfterm.home;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import uk.halfterm.cohort.CohortStanding;
import uk.halfterm.cohort.CohortStandings;
import uk.halfterm.cohort.CohortSummary;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.DataTable;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;
import uk.halfterm.identity.Accounts;
import uk.halfterm.organisation.OrganisationId;
import uk.halfterm.organisation.OrganisationSummary;
import uk.halfterm.organisation.Organisations;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.Training;

/** A programme lead's half term: each cohort with the block it is in, people who lack a place, timetable corrections. */
@org.springframework.stereotype.Component
class LeadHome {

    private static final LeadHomeTexts TEXTS = LeadHomeTexts.TEXTS;

    /** Enough to begin with; the others stand under People. */
    private static final int UNPLACED_SHOWN = 20;

    private final Cohorts cohorts;
    private final Training training;
    private final Accounts accounts;
    private final Organisations organisations;

    LeadHome(Cohorts cohorts, Training training, Accounts accounts, Organisations organisations) {
        this.cohorts = cohorts;
        this.training = training;
        this.accounts = accounts;
        this.organisations = organisations;
    }

    void fill(Div page, Standpoint from) {
        var standings = cohorts.standings(from, UNPLACED_SHOWN);
        page.add(new PageHeader(TEXTS.title())
                .under(from.england().currentOrNext(from.today()).label())
                .lead(TEXTS.lead()));
        if (standings.cohorts().isEmpty()) {
            page.add(new EmptyState(TEXTS.noCohort(), TEXTS.whenOpened()));
            return;
        }
        page.add(new Card("unplaced", TEXTS.unplaced(), unplaced(standings)));
        page.add(new Card("cohorts", TEXTS.cohorts(), table(from, standings.cohorts())));
    }

    private DataTable table(Standpoint from, List<CohortStanding> standings) {
        var all = standings.stream().map(CohortStanding::cohort).toList();
        var table = new DataTable(
                TEXTS.earliestFirst(),
                List.of(TEXTS.cohort(), TEXTS.thisTerm(), mentees(from, all), TEXTS.mentors(), TEXTS.corrections()));
        for (CohortStanding standing : standings) {
            var cohort = standing.cohort();
            var name = CohortNames.among(from, cohort, all);
            long corrections = cohort.start().isEmpty()
                    ? 0
                    : training.toLookOver(from, cohort.id()).size();
            var whoBegins = ProgrammeBeside.whoBegins(from, cohort).filter(_ -> standing.isEmpty());
            if (whoBegins.isPresent()) {
                table.row(
                        cohortLink(cohort, name),
                        new Span(BesideTexts.TEXTS.begunBy(whoBegins.get())),
                        new Span(BesideTexts.TEXTS.noPairing()),
                        new Span(BesideTexts.TEXTS.noPairing()),
                        new Span(TEXTS.noCorrection()));
                continue;
            }
            table.row(
                    cohortLink(cohort, name),
                    new Span(where(from, standing)),
                    mentees(from, cohort, standing.mentees(), name),
                    people(cohort, Long.toString(standing.mentors()), TEXTS.mentorsOf(standing.mentors(), name)),
                    corrections == 0
                            ? new Span(TEXTS.noCorrection())
                            : Buttons.naming(
                                    new Anchor(EventAddresses.corrections(cohort.id()), TEXTS.toLookOver(corrections)),
                                    TEXTS.correctionsOf(name)));
        }
        return table;
    }

    /** A cohort without terms has no timetable to lead to. */
    private static Markup cohortLink(CohortSummary cohort, String name) {
        return cohort.start().isPresent() ? new Anchor(EventAddresses.of(cohort.id()), name) : new Span(name);
    }

    private static String where(Standpoint from, CohortStanding standing) {
        return switch (standing.state()) {
            case ProgrammeState.Before before -> TEXTS.begins(EnglishDates.date(before.begins()));
            case ProgrammeState.Finished finished -> TEXTS.ended(EnglishDates.date(finished.ended()));
            case ProgrammeState.Open _ -> TEXTS.open();
            case ProgrammeState.Deferred _ -> TEXTS.standsStill();
            case ProgrammeState.Running running -> where(from, standing.cohort(), running);
        };
    }

    private static String where(Standpoint from, CohortSummary cohort, ProgrammeState.Running running) {
        var programme = from.programme(cohort.programme());
        var level = programme.level();
        var ofTerm = programme
                .plan()
                .map(plan -> plan.term(running.at().term()).sections())
                .orElse(List.of());
        if (ofTerm.size() == 1) {
            return level.label(ofTerm.getFirst());
        }
        var now = running.sections();
        return TEXTS.nowIn(
                level.pluralTitle(), listed(ofTerm), now.size() == 1 ? level.name() : level.plural(), listed(now));
    }

    /** "3 and 4". */
    private static String listed(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).reduce(TEXTS::and).orElse("");
    }

    /** The word of the programmes, or the general one where they have several. */
    private static String mentees(Standpoint from, List<CohortSummary> cohorts) {
        return from.menteesIn(cohorts.stream()
                        .map(CohortSummary::programme)
                        .distinct()
                        .toList())
                .briefPluralTitle();
    }

    /** "2 ECTs", in the word of their own programme. */
    private static Anchor mentees(Standpoint from, CohortSummary cohort, long count, String name) {
        var mentee = from.menteesIn(List.of(cohort.programme()));
        return people(
                cohort, TEXTS.counted(count, count == 1 ? mentee.brief() : mentee.briefPlural()), TEXTS.ofCohort(name));
    }

    private static Anchor people(CohortSummary cohort, String words, String what) {
        return Buttons.naming(new Anchor(PeopleAddresses.of(cohort.id()), words), what);
    }

    private Markup unplaced(CohortStandings standings) {
        var shown = standings.unplaced();
        if (shown.isEmpty()) {
            return new EmptyState(TEXTS.everybodyPlaced(), "");
        }
        var names = accounts.namesOf(
                shown.stream().map(CohortStanding.Unplaced::person).toList());
        var schools = organisations.named(
                shown.stream().map(CohortStanding.Unplaced::organisation).toList());
        var list = new TaskList();
        for (CohortStanding.Unplaced one : shown) {
            list.step(
                    Tick.OPEN,
                    names.of(one.person()),
                    address(one),
                    school(schools, one.organisation()),
                    StatusTag.late(lack(one.lack())));
        }
        var all = new Div();
        if (shown.stream().anyMatch(one -> one.lack() == CohortStanding.Lack.MENTOR)) {
            all.add(new Paragraph(TEXTS.whoPairs()));
        }
        if (shown.stream().anyMatch(one -> one.lack() != CohortStanding.Lack.MENTOR)) {
            all.add(noPageForGroups());
        }
        all.add(list);
        var others = standings.unplacedInAll() - shown.size();
        if (others > 0) {
            all.add(more(others));
        }
        return all;
    }

    /** With whom to ask: those who look after the portal, since the address for help is the lead's own. */
    private Paragraph noPageForGroups() {
        var said = new Paragraph(TEXTS.noPageForGroups());
        var administrators = accounts.administrators();
        administrators.addresses().entrySet().stream()
                .map(one ->
                        Writing.toPerson(one.getValue(), administrators.names().of(one.getKey())))
                .forEach(link -> {
                    said.add(" ");
                    said.add(link);
                });
        return said;
    }

    private static String address(CohortStanding.Unplaced one) {
        return switch (one.lack()) {
            case MENTOR -> PeopleAddresses.mentorOf(one.person(), one.cohort().programme());
            case MENTEE_GROUP, MENTOR_GROUP -> PeopleAddresses.of(one.cohort());
        };
    }

    private static Paragraph more(long others) {
        return new Paragraph(
                new Span(TEXTS.more(others) + " "), Buttons.quietLink(PeopleAddresses.PEOPLE, TEXTS.seeAll()));
    }

    private static String lack(CohortStanding.Lack lack) {
        return switch (lack) {
            case MENTOR -> TEXTS.noMentor();
            case MENTEE_GROUP, MENTOR_GROUP -> TEXTS.noGroup();
        };
    }

    private static String school(Map<OrganisationId, OrganisationSummary> schools, OrganisationId id) {
        var school = schools.get(id);
        return school == null ? "" : school.name();
    }
}
