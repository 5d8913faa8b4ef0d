package uk.halfterm.home;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.EventSummary;

/** Steps of the checklist that mentees and mentors share. */
final class Steps {

    private Steps() {}

    /** The term's training event: when and where, that it is over, or that there is none. */
    static void event(TaskList list, ChecklistStep step, OwnPart part, Visit visit) {
        switch (part.position()) {
            case Position.InTerms timed -> event(list, step, part, timed, visit);
            case Position.SelfPaced _ ->
                list.step(Tick.OPEN, step.title(), null, step.detail(), StatusTag.plain("Nothing to do"));
        }
    }

    private static void event(TaskList list, ChecklistStep step, OwnPart part, Position.InTerms timed, Visit visit) {
        var today = visit.today();
        var events = visit.events(timed.halfTerm().term(), timed.cohort().id());
        var next = events.stream().filter(event -> !event.isOver(today)).findFirst();
        if (next.isPresent()) {
            EventSummary event = next.get();
            list.step(
                    Tick.OPEN,
                    step.title(),
                    EventAddresses.EVENTS,
                    event.times() + ". " + event.place() + ".",
                    event.hasChanged()
                            ? StatusTag.due("Time changed")
                            : StatusTag.plain(
                                    EnglishDates.relative(event.times().day(), today)));
        } else if (!events.isEmpty()) {
            list.step(
                    Tick.OPEN,
                    step.title(),
                    EventAddresses.EVENTS,
                    "It took place on "
                            + EnglishDates.full(events.getLast().times().day()) + ".",
                    StatusTag.plain("Over"));
        } else if (visit.hasNoEventThisTerm() || hasNoneInPlan(part, timed)) {
            list.step(
                    Tick.OPEN,
                    step.title(),
                    EventAddresses.EVENTS,
                    "There is none for you this term.",
                    StatusTag.plain("Nothing to do"));
        } else {
            list.step(
                    Tick.OPEN,
                    step.title(),
                    EventAddresses.EVENTS,
                    "None is announced for this term yet.",
                    StatusTag.plain("No date yet"));
        }
    }

    /** Whose own training is over has no event, such as a mentor of the ECTE programme in its second year (domain.md 8). */
    private static boolean hasNoneInPlan(OwnPart part, Position.InTerms timed) {
        return part.programme()
                .plan()
                .filter(plan -> timed.at().term() > plan.termsOf(part.audience()))
                .isPresent();
    }
}
