package uk.halfterm.home;

import java.util.ArrayList;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.learning.Bookmark;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;

import static uk.halfterm.design.TaskList.Tick.DONE;
import static uk.halfterm.design.TaskList.Tick.HALF;
import static uk.halfterm.design.TaskList.Tick.OPEN;

/** A mentee's half term: what is current and minutes left, the next unfinished part to resume, the next meeting and event (seed 004). */
@Component
class MenteeHome {

    private final HalfTermPage halfTerm;

    MenteeHome(HalfTermPage halfTerm) {
        this.halfTerm = halfTerm;
    }

    void fill(Div page, Standpoint from) {
        halfTerm.begin(page, from).ifPresent(visit -> show(page, visit));
    }

    private void show(Div page, Visit visit) {
        var first = visit.first();
        var main = new Div(studyNow(first, "study"));
        checklist(first, visit, "checklist", Checklists.title(first)).ifPresent(main::add);
        for (OwnPart other : visit.others()) {
            main.add(
                    OtherProgramme.heading(other),
                    studyNow(other, "study-" + other.programme().id()));
            checklist(other, visit, "checklist-" + other.programme().id(), Checklists.titleOfOther(other))
                    .ifPresent(main::add);
        }
        changes(visit).card().ifPresent(main::addComponentAsFirst);
        var beside = new ArrayList<Card>();
        beside.add(nextMeeting(visit));
        visit.term().ifPresent(_ -> beside.add(UpNext.event(visit)));
        HelpCard.of(visit.first()).ifPresent(beside::add);
        page.add(new Columns(main, "Coming up", beside.toArray(Card[]::new)));
    }

    private static Changes changes(Visit visit) {
        var changes = new Changes(visit.today()).events(visit.terms());
        visit.standings()
                .forEach(standing -> changes.meetings(
                        visit.from().person(), visit.names().of(standing.pair().mentor()), standing.meetings()));
        return changes;
    }

    private static Card studyNow(OwnPart part, String id) {
        var progress = switch (part.position()) {
            case Position.InTerms _ -> part.progress();
            case Position.SelfPaced _ -> part.progressInAll();
        };
        var meter = new ProgressMeter(
                progress.countDone(),
                progress.countAll(),
                progress.countDone() + " of " + progress.countAll() + " done, " + progress.minutesLeft()
                        + " minutes left");
        var next = part.next();
        if (next.isEmpty()
                && part.section().filter(one -> one.section().isAnnounced()).isPresent()) {
            return new Card(
                    id,
                    "Self-study",
                    new Paragraph("The material of this " + part.word() + " is coming soon."),
                    new Paragraph(Buttons.quietLink(
                            part.sectionPath(),
                            "See all " + part.programme().level().plural())));
        }
        if (next.isEmpty()) {
            return new Card(
                    id,
                    "Self-study",
                    meter,
                    new Paragraph("You have done everything in this " + part.word() + ". Well done."),
                    new Paragraph(Buttons.quietLink(part.sectionPath(), "Look back at the " + part.word())));
        }
        var item = next.get();
        var resumed = part.learning()
                .bookmark()
                .map(Bookmark::item)
                .filter(item::equals)
                .isPresent();
        return new Card(
                id,
                resumed ? "Go on where you left off" : "Next in your self-study",
                new Paragraph(item.title() + ". " + item.minutes() + " minutes."),
                new Paragraph(Buttons.link(part.path(item), resumed ? "Resume" : "Start")),
                meter);
    }

    private static Optional<Card> checklist(OwnPart part, Visit visit, String id, String title) {
        var steps = part.programme().checklist(part.audience());
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var list = new TaskList();
        for (ChecklistStep step : steps) {
            switch (step.task()) {
                case SELF_STUDY -> selfStudy(list, step, part);
                case MEET -> meet(list, step, part);
                case EVENT -> Steps.event(list, step, part, visit);
                case SURVEY -> survey(list, step, part);
                case DOWNLOAD, PREPARE, PLAN_MEETING, DROP_IN ->
                    list.step(OPEN, step.title(), part.sectionPath(), step.detail());
            }
        }
        var card = new Card(id, title);
        HalfTermPage.asked(part).ifPresent(card::add);
        card.add(list);
        return Optional.of(card);
    }

    private static void selfStudy(TaskList list, ChecklistStep step, OwnPart part) {
        var progress = part.progress();
        var words = progress.countDone() + " of " + progress.countAll();
        list.step(
                progress.isComplete() ? DONE : progress.isStarted() ? HALF : OPEN,
                step.title(),
                part.sectionPath(),
                step.detail(),
                progress.isComplete()
                        ? StatusTag.ok("Done")
                        : StatusTag.plain(progress.isStarted() ? words : "Not started"));
    }

    private static void meet(TaskList list, ChecklistStep step, OwnPart part) {
        if (part.standings().isEmpty()) {
            list.step(OPEN, step.title(), "meetings", WithoutMentor.step(part), StatusTag.late("No mentor"));
            return;
        }
        if (part.position() instanceof Position.SelfPaced) {
            list.step(OPEN, step.title(), "meetings", step.detail(), StatusTag.plain("As you agree"));
            return;
        }
        var standing = part.standings().getFirst();
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
    private static void survey(TaskList list, ChecklistStep step, OwnPart part) {
        var survey = part.items(ItemKind.SURVEY).stream().findFirst();
        if (survey.isEmpty()) {
            list.step(
                    OPEN,
                    step.title(),
                    null,
                    "This " + part.word() + " has no survey yet.",
                    StatusTag.plain("Nothing to do"));
            return;
        }
        var path = part.path(survey.get());
        if (part.learning().surveyAnsweredAt(survey.get().id()).isPresent()) {
            list.step(
                    DONE,
                    step.title(),
                    path,
                    "Your answers are saved. You can still change them.",
                    StatusTag.ok("Done"));
            return;
        }
        list.step(OPEN, step.title(), path, step.detail(), surveyOpens(part));
    }

    private static StatusTag surveyOpens(OwnPart part) {
        if (part.position() instanceof Position.InTerms timed) {
            var weeks = timed.halfTerm().weeks();
            var opens = weeks.get(Math.max(0, weeks.size() - 2)).monday();
            if (part.from().today().isBefore(opens)) {
                return StatusTag.plain("From " + EnglishDates.dayAndMonth(opens));
            }
        }
        return StatusTag.due("Open now");
    }

    private static Card nextMeeting(Visit visit) {
        var standing = visit.standings().stream().findFirst();
        if (standing.isEmpty()) {
            return new Card(
                    "next-meeting",
                    "Next meeting",
                    new EmptyState("You have no mentor at the moment.", WithoutMentor.whatToDo(visit.first())));
        }
        return nextMeeting(visit, standing.get());
    }

    private static Card nextMeeting(Visit visit, Standing standing) {
        var name = visit.names().of(standing.pair().mentor());
        return UpNext.meeting(visit.first(), standing.nextDue(), "With " + name, "");
    }
}
