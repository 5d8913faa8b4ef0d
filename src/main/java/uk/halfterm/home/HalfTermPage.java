package uk.halfterm.home;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.curriculum.BlockSummary;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.PageHeader;
import uk.halfterm.identity.Actor;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.shared.EnglishDates;

/** What the homes of mentee and mentor share: the ribbon, where in the year we are, and what to say outside the two years. */
@Component
class HalfTermPage {

    private final Cohorts cohorts;

    HalfTermPage(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    /** Where the person is; where that is nowhere, the page says why and what comes next. */
    Optional<Position> begin(Div page, Actor actor, LocalDate today) {
        var position = cohorts.positionOf(actor, today);
        if (position.isEmpty()) {
            page.add(new PageHeader("Hello " + actor.name().given()));
            page.add(outside(actor, today));
        }
        return position;
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

    void head(
            Div page,
            String ribbonName,
            Position position,
            BlockSummary block,
            String lead,
            Map<Integer, BlockProgress> progress,
            LocalDate today) {
        page.add(ProgrammeRibbon.large(ribbonName, position.cohort().start(), position.block(), progress));
        page.add(new PageHeader("Block " + block.number() + ": " + block.title())
                .under(position.halfTerm().label() + week(position, today))
                .lead(lead));
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
