package uk.halfterm.home;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.identity.Actor;
import uk.halfterm.learning.Place;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.shared.EnglishDates;

import static uk.halfterm.design.TaskList.Tick.DONE;
import static uk.halfterm.design.TaskList.Tick.HALF;
import static uk.halfterm.design.TaskList.Tick.OPEN;

/** A mentee's half term: the block and minutes left, the next unfinished part to resume, the next meeting and event (seed 004). */
@Component
class MenteeHome {

    private static final Set<ItemKind> SELF_STUDY = Set.of(ItemKind.PART, ItemKind.WEBINAR);

    private final HalfTermPage halfTerm;
    private final Meetings meetings;

    MenteeHome(HalfTermPage halfTerm, Meetings meetings) {
        this.halfTerm = halfTerm;
        this.meetings = meetings;
    }

    void fill(Div page, Actor actor, LocalDate today) {
        halfTerm.begin(page, actor, today).ifPresent(visit -> show(page, visit));
    }

    private void show(Div page, Visit visit) {
        var main = new Div(studyNow(visit), new Card("checklist", "Your half term", checklist(visit)));
        changes(visit).card().ifPresent(main::addComponentAsFirst);
        page.add(new Columns(main, "Coming up", nextMeeting(visit), UpNext.event(visit)));
    }

    private Changes changes(Visit visit) {
        var changes = new Changes(visit.today()).events(visit.terms());
        visit.standing().ifPresent(standing -> {
            changes.meetings(
                    visit.actor().person(),
                    visit.names().of(standing.pair().mentor()),
                    meetings.halfTerm(visit.actor(), standing.pair(), visit.today()));
        });
        return changes;
    }

    private Card studyNow(Visit visit) {
        var meter = new ProgressMeter(
                visit.progress().countDone(),
                visit.progress().countAll(),
                visit.progress().countDone() + " of " + visit.progress().countAll() + " done, "
                        + visit.progress().minutesLeft() + " minutes left");
        var next = next(visit);
        if (next.isEmpty()) {
            return new Card(
                    "study",
                    "Self-study",
                    meter,
                    new Paragraph("You have done everything in this block. Well done."),
                    new Paragraph(Buttons.quietLink(visit.blockPath(), "Look back at the block")));
        }
        var item = next.get();
        var resumed = visit.leftOff().map(place -> place.item().equals(item)).orElse(false);
        return new Card(
                "study",
                resumed ? "Go on where you left off" : "Next in your self-study",
                new Paragraph(item.title() + ". " + item.minutes() + " minutes."),
                new Paragraph(Buttons.link(visit.path(item), resumed ? "Resume" : "Start")),
                meter);
    }

    /** Where the mentee left off in this block, or its first part that is not done. */
    private static Optional<ItemSummary> next(Visit visit) {
        return visit.leftOff()
                .map(Place::item)
                .filter(item -> item.ref().block() == visit.position().block() && SELF_STUDY.contains(item.kind()))
                .or(() -> visit.block().items().stream()
                        .filter(item -> SELF_STUDY.contains(item.kind())
                                && !visit.progress().isDone(item.ref()))
                        .findFirst());
    }

    private TaskList checklist(Visit visit) {
        var list = new TaskList();
        for (ChecklistStep step : visit.programme().checklist(Audience.MENTEE)) {
            switch (step.task()) {
                case SELF_STUDY -> selfStudy(list, step, visit);
                case MEET -> meet(list, step, visit);
                case EVENT -> Steps.event(list, step, visit);
                case SURVEY -> survey(list, step, visit);
                case DOWNLOAD, PREPARE, PLAN_MEETING, DROP_IN ->
                    list.step(OPEN, step.title(), visit.blockPath(), step.detail());
            }
        }
        return list;
    }

    private static void selfStudy(TaskList list, ChecklistStep step, Visit visit) {
        var progress = visit.progress();
        var words = progress.countDone() + " of " + progress.countAll();
        list.step(
                progress.isComplete() ? DONE : progress.countDone() > 0 ? HALF : OPEN,
                step.title(),
                visit.blockPath(),
                step.detail(),
                progress.isComplete()
                        ? StatusTag.ok("Done")
                        : StatusTag.plain(progress.countDone() == 0 ? "Not started" : words));
    }

    private static void meet(TaskList list, ChecklistStep step, Visit visit) {
        if (visit.standing().isEmpty()) {
            list.step(
                    OPEN,
                    step.title(),
                    "meetings",
                    "You have no mentor yet. Speak to your induction tutor.",
                    StatusTag.late("No mentor"));
            return;
        }
        var standing = visit.standing().get();
        var words = standing.held() + " of " + standing.expectedInAll();
        var all = standing.expectedInAll() > 0 && standing.held() == standing.expectedInAll();
        list.step(
                all ? DONE : standing.held() > 0 ? HALF : OPEN,
                step.title(),
                "meetings",
                step.detail(),
                all ? StatusTag.ok("Done") : StatusTag.plain(words));
    }

    /** The survey opens for the last two weeks of the half term. */
    private static void survey(TaskList list, ChecklistStep step, Visit visit) {
        var survey = visit.block().items(ItemKind.SURVEY).stream().findFirst();
        if (survey.isEmpty()) {
            list.step(OPEN, step.title(), null, "This block has no survey yet.", StatusTag.plain("Nothing to do"));
            return;
        }
        var path = visit.path(survey.get());
        if (visit.progress().surveyAnsweredAt() != null) {
            list.step(
                    DONE,
                    step.title(),
                    path,
                    "Your answers are saved. You can still change them.",
                    StatusTag.ok("Done"));
            return;
        }
        var weeks = visit.position().halfTerm().weeks();
        var opens = weeks.get(Math.max(0, weeks.size() - 2)).monday();
        list.step(
                OPEN,
                step.title(),
                path,
                step.detail(),
                visit.today().isBefore(opens)
                        ? StatusTag.plain("From " + EnglishDates.dayAndMonth(opens))
                        : StatusTag.due("Open now"));
    }

    private Card nextMeeting(Visit visit) {
        if (visit.standing().isEmpty()) {
            return new Card(
                    "next-meeting",
                    "Next meeting",
                    new EmptyState(
                            "You have no mentor at the moment.",
                            "Your induction tutor pairs mentors and mentees. Speak to them first."));
        }
        var standing = visit.standing().get();
        var name = visit.names().of(standing.pair().mentor());
        return UpNext.meeting(standing.nextDue(), "With " + name, "", visit.today());
    }
}
