package uk.halfterm.home;

import java.time.LocalDate;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.learning.Learning;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.Training;

/** What the homes of mentee and mentor share: the ribbon, where in the year we are, and what to say outside the two years. */
@Component
class HalfTermPage {

    private final Cohorts cohorts;
    private final Curriculum curriculum;
    private final Learning learning;
    private final Meetings meetings;
    private final Training training;
    private final Accounts accounts;

    HalfTermPage(
            Cohorts cohorts,
            Curriculum curriculum,
            Learning learning,
            Meetings meetings,
            Training training,
            Accounts accounts) {
        this.cohorts = cohorts;
        this.curriculum = curriculum;
        this.learning = learning;
        this.meetings = meetings;
        this.training = training;
        this.accounts = accounts;
    }

    /** The ribbon and the heading of the current block; where the person is in none, the page says why and what comes next. */
    Optional<Visit> begin(Div page, Actor actor, LocalDate today) {
        var visit = cohorts.positionOf(actor, today).map(position -> visit(actor, today, position));
        visit.ifPresentOrElse(
                one -> page.add(
                        ProgrammeRibbon.large(
                                "Your two years: twelve blocks",
                                one.position().cohort().start(),
                                one.position().block(),
                                one.progressByBlock()),
                        header(one)),
                () -> page.add(new PageHeader("Hello " + actor.name().given()), outside(actor, today)));
        return visit;
    }

    private Visit visit(Actor actor, LocalDate today, Position position) {
        var programme = curriculum.programme(ProgrammeId.of(position.cohort().programme()));
        var standings = meetings.standings(actor, today);
        return new Visit(
                actor,
                today,
                position,
                programme,
                curriculum.block(actor, programme.id(), position.block()),
                learning.progress(actor, programme.id()),
                learning.placeOf(actor, programme.id()),
                standings,
                accounts.namesOf(standings.stream()
                        .map(one -> one.pair().other(actor.person()))
                        .toList()),
                training.mine(actor, today));
    }

    private static PageHeader header(Visit visit) {
        var block = visit.block().block();
        return new PageHeader("Block " + block.number() + ": " + block.title())
                .under(visit.position().halfTerm().label() + week(visit.position(), visit.today()))
                .lead(block.summary());
    }

    private EmptyState outside(Actor actor, LocalDate today) {
        var state = cohorts.programmeState(actor, today);
        if (state.isEmpty()) {
            return new EmptyState(
                    "You are not in a cohort yet.",
                    "Your induction tutor enrols you and pairs you. Speak to them first; your blocks and meetings appear here then.");
        }
        return switch (state.get()) {
            case ProgrammeState.Before before ->
                new EmptyState(
                        "Your programme begins on " + EnglishDates.full(before.begins()) + ".",
                        "You can look at the blocks already.",
                        Buttons.quietLink("blocks", "See the blocks"));
            case ProgrammeState.Finished finished ->
                new EmptyState(
                        "Your programme ended on " + EnglishDates.full(finished.ended()) + ".",
                        "Everything stays here for you to read.",
                        Buttons.quietLink("blocks", "Open the blocks"));
            case ProgrammeState.Running running ->
                new EmptyState(
                        "You have no place in a cohort today.",
                        "Block " + running.block() + " is current. Ask your induction tutor when you return.");
        };
    }

    private static String week(Position position, LocalDate today) {
        var halfTerm = position.halfTerm();
        return halfTerm.weekOn(today)
                .map(week ->
                        " · week " + week.number() + " of " + halfTerm.weeks().size())
                .orElseGet(() -> today.isBefore(halfTerm.first())
                        ? " · begins on " + EnglishDates.dayAndMonth(halfTerm.first())
                        : "");
    }
}
