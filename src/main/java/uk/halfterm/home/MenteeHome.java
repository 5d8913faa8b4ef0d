package uk.halfterm.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.BlockDetail;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Card;
import uk.halfterm.design.Columns;
import uk.halfterm.design.EmptyState;
import uk.halfterm.design.ProgressMeter;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList;
import uk.halfterm.identity.Accounts;
import uk.halfterm.identity.Actor;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.learning.Learning;
import uk.halfterm.learning.Place;
import uk.halfterm.meeting.Meetings;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;
import uk.halfterm.training.TermEvents;
import uk.halfterm.training.Training;

import static uk.halfterm.design.TaskList.Tick.DONE;
import static uk.halfterm.design.TaskList.Tick.HALF;
import static uk.halfterm.design.TaskList.Tick.OPEN;

/** A mentee's half term: the block and minutes left, the next unfinished part to resume, the next meeting and event (seed 004). */
@Component
class MenteeHome {

    private static final Set<ItemKind> SELF_STUDY = Set.of(ItemKind.PART, ItemKind.WEBINAR);

    private final HalfTermPage halfTerm;
    private final Curriculum curriculum;
    private final Learning learning;
    private final Meetings meetings;
    private final Training training;
    private final Accounts accounts;

    MenteeHome(
            HalfTermPage halfTerm,
            Curriculum curriculum,
            Learning learning,
            Meetings meetings,
            Training training,
            Accounts accounts) {
        this.halfTerm = halfTerm;
        this.curriculum = curriculum;
        this.learning = learning;
        this.meetings = meetings;
        this.training = training;
        this.accounts = accounts;
    }

    /** What one visit needs, read once. */
    private record Visit(
            Actor actor,
            LocalDate today,
            Position position,
            ProgrammeSummary programme,
            BlockDetail block,
            BlockProgress progress,
            Optional<Standing> standing,
            List<TermEvents> terms) {

        /** Where the mentee left off in this block, or its first part that is not done. */
        Optional<ItemSummary> next(Optional<Place> leftOff) {
            return leftOff.map(Place::item)
                    .filter(item -> item.ref().block() == position.block() && SELF_STUDY.contains(item.kind()))
                    .or(() -> block.items().stream()
                            .filter(item -> SELF_STUDY.contains(item.kind()) && !progress.isDone(item.ref()))
                            .findFirst());
        }
    }

    void fill(Div page, Actor actor, LocalDate today) {
        halfTerm.begin(page, actor, today).ifPresent(position -> show(page, actor, today, position));
    }

    private void show(Div page, Actor actor, LocalDate today, Position position) {
        var programme = curriculum.programme(ProgrammeId.of(position.cohort().programme()));
        var progress = learning.progress(actor, programme.id());
        var visit = new Visit(
                actor,
                today,
                position,
                programme,
                curriculum.block(actor, programme.id(), position.block()),
                Objects.requireNonNull(progress.get(position.block())),
                meetings.standings(actor, today).stream().findFirst(),
                training.mine(actor, today));
        halfTerm.head(
                page,
                "Your two years: twelve blocks",
                position,
                visit.block().block(),
                visit.block().block().summary(),
                progress,
                today);

        var main = new Div(studyNow(visit), new Card("checklist", "Your half term", checklist(visit)));
        changes(visit).card().ifPresent(main::addComponentAsFirst);
        page.add(new Columns(
                main,
                "Coming up",
                nextMeeting(visit),
                UpNext.event(actor, visit.terms(), position.halfTerm().term(), today)));
    }

    private Changes changes(Visit visit) {
        var changes = new Changes(visit.today()).events(visit.terms());
        visit.standing().ifPresent(standing -> {
            var mentor = standing.pair().mentor();
            changes.meetings(
                    visit.actor().person(),
                    accounts.namesOf(List.of(mentor)).of(mentor),
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
        var leftOff = learning.placeOf(visit.actor(), visit.programme().id());
        var next = visit.next(leftOff);
        if (next.isEmpty()) {
            return new Card(
                    "study",
                    "Self-study",
                    meter,
                    new Paragraph("You have done everything in this block. Well done."),
                    new Paragraph(Buttons.quietLink("blocks/" + visit.position().block(), "Look back at the block")));
        }
        var item = next.get();
        var resumed = leftOff.map(place -> place.item().equals(item)).orElse(false);
        return new Card(
                "study",
                resumed ? "Go on where you left off" : "Next in your self-study",
                new Paragraph(item.title() + ". " + item.minutes() + " minutes."),
                new Paragraph(Buttons.link(
                        "blocks/" + item.ref().block() + "/" + item.ref().slug(), resumed ? "Resume" : "Start")),
                meter);
    }

    private TaskList checklist(Visit visit) {
        var list = new TaskList();
        for (ChecklistStep step : visit.programme().checklist(Audience.MENTEE)) {
            switch (step.task()) {
                case SELF_STUDY -> selfStudy(list, step, visit);
                case MEET -> meet(list, step, visit);
                case EVENT ->
                    Steps.event(
                            list,
                            step,
                            visit.terms(),
                            visit.position().halfTerm().term(),
                            visit.today());
                case SURVEY -> survey(list, step, visit);
                case DOWNLOAD, PREPARE, PLAN_MEETING, DROP_IN ->
                    list.step(OPEN, step.title(), "blocks/" + visit.position().block(), step.detail());
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
                "blocks/" + visit.position().block(),
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
        var path =
                "blocks/" + visit.position().block() + "/" + survey.get().ref().slug();
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
        var mentor = standing.pair().mentor();
        var name = accounts.namesOf(List.of(mentor)).of(mentor);
        return UpNext.meeting(standing.nextDue(), "With " + name, "", visit.today());
    }
}
