package uk.halfterm.home;

import java.util.ArrayList;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uk.halfterm.cohort.CohortStart;
import uk.halfterm.design.Ribbon;
import uk.halfterm.design.Ribbon.Segment;
import uk.halfterm.design.Ribbon.State;
import uk.halfterm.learning.BlockProgress;
import uk.halfterm.schoolcalendar.SchoolTerm;

/** A cohort's two years as a ribbon: twelve blocks in six terms, each done, begun, here or to come. */
final class ProgrammeRibbon {

    private ProgrammeRibbon() {}

    /** The ribbon of a person; {@code here} is the current block, or 0 before and after the two years. */
    static Ribbon of(String name, CohortStart start, int here, Map<Integer, BlockProgress> progress) {
        var groups = new ArrayList<Ribbon.Group>();
        for (SchoolTerm term : start.schoolTerms()) {
            groups.add(new Ribbon.Group(
                    term.shortLabel(),
                    start.blocksIn(term).stream()
                            .map(block -> segment(block, here, progress))
                            .toList()));
        }
        return new Ribbon(name, groups);
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
