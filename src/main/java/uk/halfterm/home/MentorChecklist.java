package uk.halfterm.home;

import java.util.function.Consumer;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.ContentAddresses;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.design.Buttons;
import uk.halfterm.design.Download;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.learning.SectionProgress;
import uk.halfterm.meeting.MeetingAddresses;
import uk.halfterm.meeting.MeetingState;
import uk.halfterm.meeting.MeetingSummary;
import uk.halfterm.meeting.Standing;
import uk.halfterm.shared.EnglishDates;

/** What a mentor does in a half term: download the agendas, prepare from the evidence, plan and hold the meetings, go to an event. */
final class MentorChecklist extends Checklist {

    private static final ChecklistTexts TEXTS = ChecklistTexts.TEXTS;

    private final Curriculum curriculum;
    private final Consumer<SectionRef> packTaken;

    MentorChecklist(OwnPart part, Visit visit, Curriculum curriculum, Consumer<SectionRef> packTaken) {
        super(part, visit);
        this.curriculum = curriculum;
        this.packTaken = packTaken;
    }

    @Override
    void add(ChecklistStep step) {
        switch (step.task()) {
            case DOWNLOAD -> download(step);
            case PREPARE -> prepare(step);
            case PLAN_MEETING -> planMeeting(step);
            case MEET -> meet(step);
            case DROP_IN -> list.step(Tick.NONE, step.title(), null, step.detail(), StatusTag.plain(TEXTS.optional()));
            case EVENT -> event(step);
            case SELF_STUDY, SURVEY -> inSection(step);
        }
    }

    private void download(ChecklistStep step) {
        part.current().stream()
                .filter(one -> !one.all(ItemKind.AGENDA).isEmpty())
                .findFirst()
                .ifPresentOrElse(
                        section -> download(step, section), () -> nothingToDo(step, TEXTS.noAgendas(part.word())));
    }

    private void download(ChecklistStep step, SectionDetail section) {
        var downloaded = part.learning().progress(section).packDownloadedAt();
        var pack = TEXTS.pack(section.all(ItemKind.AGENDA).size(), part.word(), meetingsWithEach(), format(section));
        if (downloaded == null) {
            list.step(Tick.OPEN, step.title(), null, pack, packLink(section, TEXTS.download()));
            return;
        }
        var day = downloaded.atZone(EnglishDates.LONDON).toLocalDate();
        list.step(
                Tick.DONE,
                step.title(),
                null,
                TEXTS.downloadedOn(pack, EnglishDates.date(day)),
                StatusTag.ok(TEXTS.done()),
                packLink(section, TEXTS.downloadAgain()));
    }

    private Markup packLink(SectionDetail section, String words) {
        var ref = section.section().ref();
        return Markup.of(
                new Download(ContentAddresses.pack(part.programme(), ref), words, () -> packTaken.accept(ref)));
    }

    /** How many meetings this half term has with each of them; 0 where the pace is their own. */
    private int meetingsWithEach() {
        return part.standings().stream().mapToInt(Standing::expectedInAll).max().orElse(0);
    }

    private String format(SectionDetail section) {
        return TEXTS.format(
                curriculum.packSize(part.from(), section.section().ref()).kilobytes());
    }

    private void prepare(ChecklistStep step) {
        var evidence = part.counted();
        if (evidence.isEmpty()) {
            nothingToDo(step, TEXTS.noEvidence(part.word()));
            return;
        }
        var path = part.path(evidence.getFirst());
        if (part.progress().isComplete()) {
            done(step, path, step.detail());
            return;
        }
        part.learning()
                .bookmark()
                .filter(mark -> evidence.contains(mark.item()) && mark.position() > 0)
                .ifPresentOrElse(
                        mark -> begun(step, mark.item()),
                        () -> list.step(
                                Tick.OPEN, step.title(), path, step.detail(), StatusTag.plain(TEXTS.notStarted())));
    }

    private void begun(ChecklistStep step, ItemSummary item) {
        list.step(
                Tick.HALF,
                step.title(),
                part.path(item),
                anyIsEnough() ? TEXTS.begunAnyIsEnough(item.title()) : TEXTS.begun(item.title()),
                Buttons.link(part.path(item), StudyTexts.TEXTS.resume()));
    }

    private boolean anyIsEnough() {
        return part.section()
                .map(part.learning()::progress)
                .filter(SectionProgress::anyIsEnough)
                .isPresent();
    }

    private void planMeeting(ChecklistStep step) {
        var next = part.nextMeetingOrNull();
        var agenda = next == null ? null : next.agenda();
        if (next != null && agenda != null) {
            planMeeting(step, next, agenda);
            return;
        }
        var agendas = part.agendasInAll();
        if (part.position() instanceof Position.SelfPaced && !agendas.isEmpty()) {
            var item = agendas.stream()
                    .filter(one -> !part.learning().isDone(one.id()))
                    .findFirst()
                    .orElse(agendas.getFirst());
            list.step(Tick.OPEN, step.title(), part.path(item), StudyTexts.TEXTS.item(item.title(), item.ownMinutes()));
            return;
        }
        nothingToDo(step, TEXTS.noMeeting());
    }

    private void planMeeting(ChecklistStep step, MeetingSummary next, ItemSummary agenda) {
        var detail = TEXTS.meeting(next.number(), agenda.title(), agenda.ownMinutes());
        var path = part.path(agenda);
        if (part.learning().isDone(agenda.id())) {
            done(step, path, detail);
            return;
        }
        list.step(
                Tick.OPEN,
                step.title(),
                path,
                detail,
                next.state() == MeetingState.DUE
                        ? StatusTag.due(TEXTS.dueThisWeek())
                        : StatusTag.plain(EnglishDates.relativeWeek(
                                next.week().monday(), part.from().today())));
    }

    private void meet(ChecklistStep step) {
        if (part.position() instanceof Position.SelfPaced) {
            meetAsAgreed(step);
            return;
        }
        int held = part.standings().stream().mapToInt(Standing::held).sum();
        int all = part.standings().stream().mapToInt(Standing::expectedInAll).sum();
        int overdue = part.standings().stream().mapToInt(Standing::overdue).sum();
        var tick = all > 0 && held == all ? Tick.DONE : held > 0 ? Tick.HALF : Tick.OPEN;
        var words = TEXTS.doneOf(held, all);
        list.step(
                tick,
                step.title(),
                MeetingAddresses.MEETINGS,
                TEXTS.heldOf(
                        held,
                        all,
                        overdue,
                        part.standings().size(),
                        part.programme().labels().mentee().briefPlural()),
                overdue > 0
                        ? StatusTag.late(words)
                        : tick == Tick.DONE ? StatusTag.ok(TEXTS.done()) : StatusTag.plain(words));
    }
}
