package uk.halfterm.home;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.PlannedTerm.Asked;
import uk.halfterm.design.Card;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.meeting.MeetingAddresses;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.EventAddresses;
import uk.halfterm.training.EventSummary;

/** The checklist of one programme, with how far each step is; mentees and mentors do different things at most of its steps. */
abstract class Checklist {

    private static final ChecklistTexts TEXTS = ChecklistTexts.TEXTS;

    final OwnPart part;
    final TaskList list = new TaskList();
    private final Visit visit;

    Checklist(OwnPart part, Visit visit) {
        this.part = part;
        this.visit = visit;
    }

    /** Adds that step to the list. */
    abstract void add(ChecklistStep step);

    /** Nothing where the programme has no checklist for the role. */
    final Optional<Card> card(String id, String title) {
        var steps = part.programme().checklist(part.audience());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        steps.forEach(this::add);
        var card = new Card(id, title);
        asked().ifPresent(card::add);
        card.add(list);
        return Optional.of(card);
    }

    /** What the programme asks in this term, where it says so; nothing otherwise. */
    private Optional<Paragraph> asked() {
        if (!(part.position() instanceof Position.InTerms timed)) {
            return Optional.empty();
        }
        return part.programme()
                .plan()
                .filter(plan -> timed.at().term() <= plan.termsOf(part.audience()))
                .map(plan -> plan.term(timed.at().term()))
                .flatMap(term -> Optional.ofNullable(
                        switch (part.audience()) {
                            case MENTEE -> term.ofMentee();
                            case MENTOR -> term.ofMentor();
                        }))
                .map(Checklist::asked);
    }

    private static Paragraph asked(Asked asked) {
        var words = new Paragraph(
                TEXTS.asked(asked.training().label(), asked.selfStudy().label()));
        words.addClassNames("soft", "small");
        return words;
    }

    final void nothingToDo(ChecklistStep step, String why) {
        list.step(Tick.NONE, step.title(), null, why, StatusTag.plain(TEXTS.nothingToDo()));
    }

    final void done(ChecklistStep step, @Nullable String href, String detail) {
        list.step(Tick.DONE, step.title(), href, detail, StatusTag.ok(TEXTS.done()));
    }

    /** A step that this page knows nothing of but where to do it. */
    final void inSection(ChecklistStep step) {
        list.step(Tick.NONE, step.title(), part.sectionPath(), step.detail());
    }

    /** At a pace of their own the two agree when to meet, and nobody counts. */
    final void meetAsAgreed(ChecklistStep step) {
        list.step(
                Tick.NONE, step.title(), MeetingAddresses.MEETINGS, step.detail(), StatusTag.plain(TEXTS.asYouAgree()));
    }

    /** The term's training event: when and where, that it is over, or that there is none. */
    final void event(ChecklistStep step) {
        switch (part.position()) {
            case Position.InTerms timed -> event(step, timed);
            case Position.SelfPaced _ -> nothingToDo(step, step.detail());
        }
    }

    private void event(ChecklistStep step, Position.InTerms timed) {
        var today = visit.today();
        var events = visit.events(timed.halfTerm().term(), timed.cohort().id());
        var next = events.stream().filter(event -> !event.isOver(today)).findFirst();
        if (next.isPresent()) {
            coming(step, next.get());
        } else if (!events.isEmpty()) {
            var day = EnglishDates.full(events.getLast().times().day());
            event(step, TEXTS.eventTookPlace(day), StatusTag.plain(TEXTS.eventOver()));
        } else if (visit.hasNoEventThisTerm() || hasNoneInPlan(timed)) {
            nothingToDo(step, TEXTS.noEvent());
        } else {
            list.step(Tick.NONE, step.title(), null, TEXTS.noEventYet(), StatusTag.plain(TEXTS.noDateYet()));
        }
    }

    private void coming(ChecklistStep step, EventSummary event) {
        event(
                step,
                TEXTS.event(event.times().toString(), event.place().toString()),
                event.hasChanged()
                        ? StatusTag.due(TEXTS.timeChanged())
                        : StatusTag.plain(EnglishDates.relative(event.times().day(), visit.today())));
    }

    /** Who was there is not recorded, so that nobody can tick it off. */
    private void event(ChecklistStep step, String detail, StatusTag status) {
        list.step(Tick.NONE, step.title(), EventAddresses.EVENTS, detail, status);
    }

    /** Whose own training is over has no event, such as a mentor of the ECTE programme in its second year (domain.md 8). */
    private boolean hasNoneInPlan(Position.InTerms timed) {
        return part.programme()
                .plan()
                .filter(plan -> timed.at().term() > plan.termsOf(part.audience()))
                .isPresent();
    }
}
