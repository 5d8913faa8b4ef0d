package uk.halfterm.home;

import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventSummary;

import static uk.halfterm.design.TaskList.Tick.OPEN;

/** Steps of the checklist that mentees and mentors share. */
final class Steps {

    private Steps() {}

    /** The term's training event: when and where, that it is over, or that there is none. */
    static void event(TaskList list, ChecklistStep step, Visit visit) {
        var now = visit.position().halfTerm().term();
        var today = visit.today();
        var events = visit.terms().stream()
                .filter(term -> term.term().equals(now))
                .flatMap(term -> term.events().stream())
                .toList();
        var next = events.stream().filter(event -> !event.isOver(today)).findFirst();
        if (next.isPresent()) {
            EventSummary event = next.get();
            list.step(
                    OPEN,
                    step.title(),
                    "events",
                    event.times() + ". " + event.place() + ".",
                    event.hasChanged()
                            ? StatusTag.due("Time changed")
                            : StatusTag.plain(
                                    EnglishDates.relative(event.times().day(), today)));
        } else if (!events.isEmpty()) {
            list.step(
                    OPEN,
                    step.title(),
                    "events",
                    "It took place on "
                            + EnglishDates.full(events.getLast().times().day()) + ".",
                    StatusTag.plain("Over"));
        } else if (visit.hasNoEventThisTerm()) {
            list.step(
                    OPEN, step.title(), "events", "There is none for you this term.", StatusTag.plain("Nothing to do"));
        } else {
            list.step(
                    OPEN,
                    step.title(),
                    "events",
                    "None is announced for this term yet.",
                    StatusTag.plain("No date yet"));
        }
    }
}
