package uk.halfterm.learning.ui;

import java.util.ArrayList;

import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.KindWords;
import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Alternatives;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.identity.Role;
import uk.halfterm.learning.OwnLearning;
import uk.halfterm.learning.SectionProgress;

/** How progress is said and drawn, the same on every page. */
final class ProgressWords {

    private static final ProgressTexts TEXTS = ProgressTexts.TEXTS;

    private ProgressWords() {}

    static StatusTag status(SectionProgress progress) {
        if (progress.anyIsEnough()) {
            return progress.isPrepared() ? StatusTag.ok(TEXTS.isPrepared()) : StatusTag.plain(TEXTS.notPrepared());
        }
        if (!progress.isStarted()) {
            return StatusTag.plain(TEXTS.notStarted());
        }
        return progress.isComplete()
                ? StatusTag.ok(TEXTS.done())
                : StatusTag.plain(TEXTS.doneOf(progress.countDone(), progress.countAll()));
    }

    static Tick tick(SectionProgress progress) {
        if (!progress.isStarted()) {
            return Tick.OPEN;
        }
        return progress.isComplete() ? Tick.DONE : Tick.HALF;
    }

    /** Whether the person goes through programmes, and does not only look after people who do. */
    static boolean studies(Standpoint from) {
        return from.actor().is(Role.MENTEE, Role.MENTOR);
    }

    /** Whether the person has something to do in it: what counts is the programme's to decide for each role. */
    static boolean counts(SectionProgress progress, Standpoint from) {
        return studies(from) && progress.countAll() > 0;
    }

    /** Whether the person prepares for its meetings and has nothing for it but their agendas. */
    static boolean hasAgendasOnly(SectionProgress progress, Standpoint from) {
        return studies(from) && progress.anyIsEnough() && progress.countAll() == 0;
    }

    /** How far a person is in a section: by items and minutes, or by whether they are prepared where one item is enough (seed 004). */
    static String far(SectionProgress progress, ProgrammeSummary programme, Audience audience) {
        if (!progress.anyIsEnough()) {
            return TEXTS.doneAndLeft(progress.countDone(), progress.countAll(), minutes(progress.minutesLeft()));
        }
        return progress.isPrepared()
                ? TEXTS.prepared(level(progress, programme).name())
                : TEXTS.anyIsEnough(ways(programme, audience), minutes(progress.minutesLeft()));
    }

    /** "webinar, reading or podcast". */
    private static String ways(ProgrammeSummary programme, Audience audience) {
        return Alternatives.of(programme.audiences().counting(audience).kinds().stream()
                .sorted()
                .map(KindWords::of)
                .toList());
    }

    /**
     * How far a person is in all of a programme: "1 of 3 modules done, 5 are coming soon"; empty where nothing counts for them. What is
     * not counted is named, so that the sum is that of the programme.
     */
    static String far(OwnLearning own, ProgrammeSummary programme) {
        var needed = own.outline().stream()
                .filter(section -> !section.section().isOptional())
                .toList();
        var counted = needed.stream()
                .map(own::progress)
                .filter(progress -> progress.countAll() > 0)
                .toList();
        if (counted.isEmpty()) {
            return "";
        }
        var isPrepared = counted.getFirst().anyIsEnough();
        var done = counted.stream().filter(SectionProgress::isComplete).count();
        var announced =
                needed.stream().filter(one -> one.section().isAnnounced()).count();
        var words = new ArrayList<String>();
        var sections = counted.size() == 1
                ? programme.level().name()
                : programme.level().plural();
        words.add(
                isPrepared
                        ? TEXTS.sectionsPrepared(done, counted.size(), sections)
                        : TEXTS.sectionsDone(done, counted.size(), sections));
        var others = needed.size() - counted.size() - announced;
        if (isPrepared && others > 0) {
            words.add(TEXTS.agendasOnly(others));
        }
        if (announced > 0) {
            words.add(TEXTS.areComing(announced));
        }
        return String.join(", ", words);
    }

    private static Level level(SectionProgress progress, ProgrammeSummary programme) {
        return programme.levels().get(progress.section().level() - 1);
    }

    static String minutes(int minutes) {
        return minutes == 1 ? TEXTS.oneMinute() : TEXTS.severalMinutes(minutes);
    }
}
