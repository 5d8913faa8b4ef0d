package uk.halfterm.home;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.ChecklistStep;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.meeting.MeetingAddresses;
import uk.halfterm.shared.EnglishDates;

/** What a mentee does in a half term: study, meet, go to an event, answer the survey. */
final class MenteeChecklist extends Checklist {

    private static final ChecklistTexts TEXTS = ChecklistTexts.TEXTS;

    MenteeChecklist(OwnPart part, Visit visit) {
        super(part, visit);
    }

    @Override
    void add(ChecklistStep step) {
        switch (step.task()) {
            case SELF_STUDY -> selfStudy(step);
            case MEET -> meet(step);
            case EVENT -> event(step);
            case SURVEY -> survey(step);
            case DOWNLOAD, PREPARE, PLAN_MEETING, DROP_IN -> inSection(step);
        }
    }

    private void selfStudy(ChecklistStep step) {
        if (part.isDoneSoFar()) {
            done(
                    step,
                    part.sectionPath(),
                    part.whatComesNext()
                            .map(coming -> StudyTexts.TEXTS.allDoneSoFar(coming.label()))
                            .orElseGet(StudyTexts.TEXTS::allDone));
            return;
        }
        var progress = part.progress();
        if (progress.isComplete()) {
            done(step, part.sectionPath(), step.detail());
            return;
        }
        list.step(
                progress.isStarted() ? Tick.HALF : Tick.OPEN,
                step.title(),
                part.sectionPath(),
                step.detail(),
                StatusTag.plain(
                        progress.isStarted()
                                ? TEXTS.doneOf(progress.countDone(), progress.countAll())
                                : TEXTS.notStarted()));
    }

    private void meet(ChecklistStep step) {
        if (part.standings().isEmpty()) {
            list.step(
                    Tick.OPEN,
                    step.title(),
                    MeetingAddresses.MEETINGS,
                    WithoutMentor.step(part),
                    StatusTag.late(TEXTS.noMentor()));
            return;
        }
        if (part.position() instanceof Position.SelfPaced) {
            meetAsAgreed(step);
            return;
        }
        var standing = part.standings().getFirst();
        if (standing.expectedInAll() > 0 && standing.held() == standing.expectedInAll()) {
            done(step, MeetingAddresses.MEETINGS, step.detail());
            return;
        }
        list.step(
                standing.held() > 0 ? Tick.HALF : Tick.OPEN,
                step.title(),
                MeetingAddresses.MEETINGS,
                step.detail(),
                StatusTag.plain(TEXTS.doneOf(standing.held(), standing.expectedInAll())));
    }

    /** The survey opens for the last two weeks of the half term. */
    private void survey(ChecklistStep step) {
        var survey = part.items(ItemKind.SURVEY).stream().findFirst();
        if (survey.isEmpty()) {
            nothingToDo(step, TEXTS.noSurvey(part.word()));
            return;
        }
        var path = part.path(survey.get());
        if (part.learning().surveyAnsweredAt(survey.get().id()).isPresent()) {
            done(step, path, TEXTS.surveyAnswered());
            return;
        }
        list.step(Tick.OPEN, step.title(), path, step.detail(), surveyOpens());
    }

    private StatusTag surveyOpens() {
        if (part.position() instanceof Position.InTerms timed) {
            var weeks = timed.halfTerm().weeks();
            var opens = weeks.get(Math.max(0, weeks.size() - 2)).monday();
            if (part.from().today().isBefore(opens)) {
                return StatusTag.plain(TEXTS.surveyFrom(EnglishDates.dayAndMonth(opens)));
            }
        }
        return StatusTag.due(TEXTS.surveyOpen());
    }
}
