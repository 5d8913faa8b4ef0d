package uk.halfterm.home;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortStart;
import uk.halfterm.design.Ribbon;
import uk.halfterm.design.Ribbon.Segment;
import uk.halfterm.design.Ribbon.State;
import uk.halfterm.learning.BlockProgress;

/** A cohort's two years as a ribbon: twelve blocks in six terms, each done, begun, here or to come. */
final class ProgrammeRibbon {

    private ProgrammeRibbon() {}

    /** The ribbon of a person; {@code here} is the current block, or 0 before and after the two years. */
    static Ribbon large(String name, CohortStart start, int here, Map<Integer, BlockProgress> progress) {
        return Ribbon.large(name, groups(start, here, progress));
    }

    /** The same, small, for a row. */
    static Ribbon mini(String name, CohortStart start, int here, Map<Integer, BlockProgress> progress) {
        return Ribbon.mini(name, groups(start, here, progress));
    }

    private static List<Ribbon.Group> groups(CohortStart start, int here, Map<Integer, BlockProgress> progress) {
        return start.schoolTerms().stream()
                .map(term -> new Ribbon.Group(
                        term.shortLabel(),
                        start.blocksIn(term).stream()
                                .map(block -> segment(block, here, progress))
                                .toList()))
                .toList();
    }

    private static Segment segment(int block, int here, Map<Integer, BlockProgress> progress) {
        return new Segment(
                Integer.toString(block), "Block " + block, "blocks/" + block, state(block, here, progress.get(block)));
    }

    private static State state(int block, int here, @Nullable BlockProgress progress) {
        if (block == here) {
            return State.NOW;
        }
        if (progress != null && progress.isComplete()) {
            return State.DONE;
        }
        if (progress != null && progress.isStarted()) {
            return State.BEGUN;
        }
        return block < here ? State.NOT_STARTED : State.TO_COME;
    }
}
