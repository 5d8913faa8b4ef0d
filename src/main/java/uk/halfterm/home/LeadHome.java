package uk.halfterm.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import uk.halfterm.cohort.CohortId;
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
        page.add(new PageHeader("Your cohorts")
                .under(from.england().currentOrNext(from.today()).label())
                .lead("Where each cohort is, and who still lacks a mentor or a group."));
        if (standings.cohorts().isEmpty()) {
            page.add(new EmptyState(
                    "No cohort runs or is to come.",
                    "Cohorts appear here when they are opened. Those that are over stand under People."));
            return;
        }
        page.add(new Card("cohorts", "Cohorts", table(from, standings.cohorts())));
        page.add(new Card("unplaced", "People without a mentor or a group", unplaced(standings)));
    }

    private DataTable table(Standpoint from, List<CohortStanding> standings) {
        var table = new DataTable(
                "Cohorts, the earliest first", List.of("Cohort", "This term", "Mentees", "Mentors", "Corrections"));
        var all = standings.stream().map(CohortStanding::cohort).toList();
        for (CohortStanding standing : standings) {
            var cohort = standing.cohort();
            var name = CohortNames.among(from, cohort, all);
            long corrections = cohort.start().isEmpty()
                    ? 0
                    : training.corrections(from, cohort.id()).size();
            table.row(
                    cohortLink(cohort, name),
                    new Span(where(from, standing)),
                    people(cohort, standing.mentees(), "mentees of " + name),
                    people(cohort, standing.mentors(), "mentors of " + name),
                    corrections == 0 ? new Span("None") : StatusTag.due(corrections + " to look over"));
        }
        return table;
    }

    /** A cohort without terms has no timetable to lead to. */
    private static Component cohortLink(CohortSummary cohort, String name) {
        return cohort.start().isPresent() ? new Anchor(EventAddresses.of(cohort.id()), name) : new Span(name);
    }

    private static String where(Standpoint from, CohortStanding standing) {
        return switch (standing.state()) {
            case ProgrammeState.Before before -> "Begins on " + EnglishDates.date(before.begins());
            case ProgrammeState.Finished finished -> "Ended on " + EnglishDates.date(finished.ended());
            case ProgrammeState.Open _ -> "Open to join at any time";
            case ProgrammeState.Deferred _ -> "Standing still";
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
        var inTerm = ofTerm.stream().map(String::valueOf).collect(Collectors.joining(" and "));
        var now = running.sections().stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return ofTerm.size() == 1
                ? level.label(ofTerm.getFirst())
                : level.pluralTitle() + " " + inTerm + ", now in "
                        + (running.sections().size() == 1 ? level.name() : level.plural()) + " " + now;
    }

    private static Anchor people(CohortSummary cohort, long count, String what) {
        return Buttons.naming(new Anchor(address(cohort.id()), Long.toString(count)), what);
    }

    private static String address(CohortId cohort) {
        return "people?cohort=" + cohort.value();
    }

    private Component unplaced(CohortStandings standings) {
        var shown = standings.unplaced();
        if (shown.isEmpty()) {
            return new EmptyState("Everybody has a mentor and a group.", "");
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
                    address(one.cohort()),
                    school(schools, one.organisation()),
                    StatusTag.late(lack(one.lack())));
        }
        var others = standings.unplacedInAll() - shown.size();
        return others <= 0 ? list : new Div(list, more(others));
    }

    private static Paragraph more(long others) {
        return new Paragraph(new Span("And " + others + " more. "), Buttons.quietLink("people", "See all people"));
    }

    private static String lack(CohortStanding.Lack lack) {
        return switch (lack) {
            case MENTOR -> "No mentor";
            case MENTEE_GROUP, MENTOR_GROUP -> "No group";
        };
    }

    private static String school(Map<OrganisationId, OrganisationSummary> schools, OrganisationId id) {
        var school = schools.get(id);
        return school == null ? "" : school.name();
    }
}
