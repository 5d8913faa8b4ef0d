package uk.halfterm.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.shared.NotFound;

/**
 * What people did in their programmes, and where they left off. Everything that changes is the person's own and may be said twice; an
 * item they may not see is {@link NotFound}, another person's progress {@link uk.halfterm.shared.NoAccess}.
 */
@Service
public class Learning {

    private final Curriculum curriculum;
    // No recording is longer.
    private static final double A_DAY = 86_400;

    private final LearningRecords records;
    private final SurveyRecords surveys;
    private final Clock clock;

    Learning(Curriculum curriculum, LearningRecords records, SurveyRecords surveys, Clock clock) {
        this.curriculum = curriculum;
        this.records = records;
        this.surveys = surveys;
        this.clock = clock;
    }

    /**
     * Marks the item as done from now on; one that is done keeps its moment. A survey is done by answering it; for people who do not
     * study the programme {@link uk.halfterm.shared.NoAccess}.
     */
    public void markDone(Standpoint from, ItemId item) {
        var marked = curriculum.itemSummary(from, item);
        if (marked.kind() == ItemKind.SURVEY) {
            throw new IllegalArgumentException("A survey is done by answering it");
        }
        LearningAccess.requireMarking(from, marked);
        change(from, item.programme(), new Update().min("done." + item.slug(), clock.instant()));
    }

    public void undoDone(Standpoint from, ItemId item) {
        LearningAccess.requireMarking(from, curriculum.itemSummary(from, item));
        change(from, item.programme(), new Update().unset("done." + item.slug()));
    }

    /** Notes that the person has opened the item of their own programme; where they were in it last already, nothing is written. */
    public void open(Standpoint from, OwnLearning own, ItemId item) {
        if (!own.wasLastIn(item)) {
            leaveOffAt(from, item, own.bookmarkIn(item).map(Bookmark::position).orElse(0.0));
        }
    }

    /**
     * Remembers where the person is: seconds into a recording, how far down a text from 0 to 1. The last word wins. Of people who do not
     * go through programmes themselves nothing is kept.
     */
    public void leaveOffAt(Standpoint from, ItemId item, double position) {
        if (!(position >= 0 && position <= A_DAY)) { // NaN is neither
            throw new IllegalArgumentException("A position is 0 or more, and within a day");
        }
        curriculum.itemSummary(from, item);
        if (!LearningAccess.studies(from)) {
            return;
        }
        change(
                from,
                item.programme(),
                new Update().set("leftOff." + item.slug(), new LearningRecord.LeftOff(position, clock.instant())));
    }

    /** How far the person is in that programme, with one read. */
    public OwnLearning of(Standpoint from, ProgrammeId programme) {
        return own(from, programme, records.of(List.of(from.person()), List.of(programme)));
    }

    /** The same for several programmes, with one read for all of them, in the order given. */
    public Map<ProgrammeId, OwnLearning> of(Standpoint from, Collection<ProgrammeId> programmes) {
        var kept = records.of(List.of(from.person()), programmes);
        var own = new LinkedHashMap<ProgrammeId, OwnLearning>();
        programmes.forEach(programme -> own.put(programme, own(from, programme, kept)));
        return own;
    }

    private OwnLearning own(Standpoint from, ProgrammeId programme, LearningRecords.Found kept) {
        return new OwnLearning(
                kept.of(from.person(), programme),
                curriculum.outline(from, programme),
                from.programme(programme).audiences().counting(from.audience()),
                item -> LearningAccess.marks(from, item));
    }

    /** Several mentees' progress in the sections of the first level; refuses all when one of them is not the viewer's to see. */
    public Map<PersonId, Map<SectionRef, SectionProgress>> progressOf(
            Standpoint viewer, Collection<PersonId> mentees, ProgrammeId programme) {
        return progressOf(viewer, mentees, List.of(programme));
    }

    /** The same in several programmes, with one read for all of them. */
    public Map<PersonId, Map<SectionRef, SectionProgress>> progressOf(
            Standpoint viewer, Collection<PersonId> mentees, Collection<ProgrammeId> programmes) {
        LearningAccess.requireSight(viewer, mentees);
        var people = Set.copyOf(mentees);
        var kept = records.of(people, programmes);
        var progress = new HashMap<PersonId, Map<SectionRef, SectionProgress>>();
        people.forEach(person -> progress.put(person, new LinkedHashMap<>()));
        for (var programme : programmes) {
            var outline = curriculum.outlineFor(viewer, programme, Audience.MENTEE);
            var counting = viewer.programme(programme).audiences().counting(Audience.MENTEE);
            progress.forEach((person, bySection) -> outline.forEach(section -> bySection.put(
                    section.section().ref(), CountingProgress.of(section, counting, kept.of(person, programme)))));
        }
        return progress;
    }

    /** Notes that the person has the section's agendas on their own device. The first time counts. */
    public void packDownloaded(Standpoint from, SectionRef section) {
        if (curriculum.section(from, section).all(ItemKind.AGENDA).isEmpty()) {
            throw new NotFound(RefusalTexts.TEXTS.noAgendas());
        }
        change(from, section.programme(), new Update().min("packs." + LearningRecord.keyOf(section), clock.instant()));
    }

    /**
     * Keeps the mentee's answers in place of earlier ones, which may change until the half term is over, or throws
     * {@link uk.halfterm.shared.FaultyInput} with a fault a question.
     */
    public void answerSurvey(Standpoint from, ItemId survey, Map<String, String> answers) {
        LearningAccess.requireAnswering(from);
        var page = curriculum.item(from, survey);
        if (!(page.item() instanceof Survey asked)) {
            throw new NotFound(RefusalTexts.TEXTS.noSurvey());
        }
        LearningAccess.requireBegun(from, page.summary().section());
        if (surveys.of(from.person(), survey).isPresent()) {
            LearningAccess.requireChange(from, page.summary().section());
        }
        var given = new SurveyAnswers(CheckingAnswers.of(asked, answers), clock.instant());
        surveys.keep(from.person(), survey, given, versionFor(from, survey.programme()));
        noteAnswered(from, survey, given);
    }

    /** The day from which on the person can answer the survey, while it is still to come. */
    public Optional<LocalDate> surveyOpens(Standpoint from, ItemSummary survey) {
        return from.beginsOn(survey.section()).filter(from.today()::isBefore);
    }

    /** The person's own answers. Where the portal stopped after keeping them and before noting so, it is noted now. */
    public Optional<SurveyAnswers> answersIn(Standpoint from, OwnLearning own, ItemId survey) {
        var given = surveys.of(from.person(), survey);
        given.filter(_ -> own.surveyAnsweredAt(survey).isEmpty()).ifPresent(kept -> noteAnswered(from, survey, kept));
        return given;
    }

    private void noteAnswered(Standpoint from, ItemId survey, SurveyAnswers given) {
        change(from, survey.programme(), new Update().max("answered." + survey.slug(), given.answeredAt()));
    }

    private void change(Standpoint from, ProgrammeId programme, Update update) {
        records.change(from.person(), programme, update.set("version", versionFor(from, programme)));
    }

    /** What the person sees: the version that their cohort is pinned to, else the current one. */
    private VersionId versionFor(Standpoint from, ProgrammeId programme) {
        return from.pinnedVersion(programme).orElseGet(() -> curriculum.currentVersion(programme));
    }
}
