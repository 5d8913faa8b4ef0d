package uk.halfterm.learning.ui;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.Audience;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.TaskList.Tick;
import uk.halfterm.identity.Actor;
import uk.halfterm.learning.BlockProgress;

/** How progress is said and drawn, the same on every page. */
final class ProgressWords {

    private ProgressWords() {}

    static StatusTag status(@Nullable BlockProgress progress) {
        if (progress == null || progress.countAll() == 0 || progress.countDone() == 0) {
            return StatusTag.plain("Not started");
        }
        return progress.isComplete()
                ? StatusTag.ok("Done")
                : StatusTag.plain(progress.countDone() + " of " + progress.countAll() + " done");
    }

    static Tick tick(@Nullable BlockProgress progress) {
        if (progress == null || progress.countDone() == 0) {
            return Tick.OPEN;
        }
        return progress.isComplete() ? Tick.DONE : Tick.HALF;
    }

    /** How far a person is in a block: a mentee by parts and minutes, a mentor by whether they are prepared (seed 004). */
    static String far(Actor actor, BlockProgress progress) {
        if (Audience.of(actor) == Audience.MENTEE) {
            return progress.countDone() + " of " + progress.countAll() + " done, " + minutes(progress.minutesLeft())
                    + " left";
        }
        if (progress.prepared()) {
            return "You are prepared for this block";
        }
        return progress.countAll() == 0
                ? "Prepare from the agendas"
                : "Webinar, reading or podcast: any one is enough, from " + minutes(progress.minutesLeft());
    }

    static String minutes(int minutes) {
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
