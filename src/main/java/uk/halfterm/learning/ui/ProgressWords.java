package uk.halfterm.learning.ui;

import java.util.Locale;

import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.Level;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.design.Alternatives;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.learning.OwnLearning;
import uk.halfterm.learning.SectionProgress;

/** How progress is said and drawn, the same on every page. */
final class ProgressWords {

    private static final ProgressTexts TEXTS = ProgressTexts.TEXTS;

    private ProgressWords() {}

    static StatusTag status(SectionProgress progress) {
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

    /** Whether there is anything to say about it: what counts is the programme's to decide for each role. */
    static boolean counts(SectionProgress progress) {
        return progress.anyIsEnough() || progress.countAll() > 0;
    }

    /** How far a person is in a section: by items and minutes, or by whether they are prepared where one item is enough (seed 004). */
    static String far(SectionProgress progress, ProgrammeSummary programme, Audience audience) {
        if (!progress.anyIsEnough()) {
            return TEXTS.doneAndLeft(progress.countDone(), progress.countAll(), minutes(progress.minutesLeft()));
        }
        if (progress.isPrepared()) {
            return TEXTS.prepared(level(progress, programme).name());
        }
        return progress.countAll() == 0
                ? TEXTS.prepareFromAgendas()
                : TEXTS.anyIsEnough(ways(programme, audience), minutes(progress.minutesLeft()));
    }

    /** "Webinar, reading or podcast". */
    private static String ways(ProgrammeSummary programme, Audience audience) {
        var words = Alternatives.of(programme.audiences().counting(audience).kinds().stream()
                .sorted()
                .map(Kinds::word)
                .toList());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /**
     * How far a person is in all of a programme: "3 of 12 blocks done"; empty where nothing counts for them. What is announced counts
     * as not done, so that nobody has done everything before it is there.
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
        var done = counted.stream().filter(SectionProgress::isComplete).count();
        var all = counted.size()
                + needed.stream().filter(one -> one.section().isAnnounced()).count();
        return TEXTS.sectionsDone(done, all, programme.level().plural());
    }

    private static Level level(SectionProgress progress, ProgrammeSummary programme) {
        return programme.levels().get(progress.section().level() - 1);
    }

    static String minutes(int minutes) {
        return minutes == 1 ? TEXTS.oneMinute() : TEXTS.severalMinutes(minutes);
    }
}
