package uk.halfterm.organisation.register;

import java.util.Collection;
import java.util.function.Consumer;

import uk.halfterm.shared.Fault;

/** Tells line by line what an import did; in the end the four numbers. Of faults, and of changes, it names the first few hundred. */
final class ImportReport {

    private static final int MOST_LINES = 300;

    private final Consumer<String> say;
    private int added;
    private int changed;
    private int closed;
    private int unchanged;
    private int leftAlone;
    private int faulty;

    ImportReport(Consumer<String> say) {
        this.say = say;
    }

    void added(int organisations) {
        added += organisations;
    }

    void unchanged() {
        unchanged++;
    }

    void changed(RegisterRow row, Collection<String> what) {
        sayAmong(++changed + closed, "changed " + row.urn() + " " + row.name() + ": " + String.join("; ", what));
    }

    void closed(RegisterRow row, Collection<String> what) {
        sayAmong(changed + ++closed, "closed " + row.urn() + " " + row.name() + ": " + String.join("; ", what));
    }

    /** One that people keep; it counts as unchanged. */
    void leftAlone(RegisterRow row) {
        unchanged++;
        sayAmong(++leftAlone, "left alone " + row.urn() + " " + row.name() + ": it was added by hand");
    }

    void faults(Collection<Fault> found) {
        found.forEach(fault -> sayAmong(++faulty, fault.toString()));
    }

    boolean isFaulty() {
        return faulty > 0;
    }

    /** Says what was too much to be said, then the numbers. */
    void end() {
        sayRest(faulty, "more faults");
        sayRest(changed + closed, "more changed or closed");
        sayRest(leftAlone, "more left alone");
        say.accept("new " + added + ", changed " + changed + ", closed " + closed + ", unchanged " + unchanged);
    }

    private void sayAmong(int number, String line) {
        if (number <= MOST_LINES) {
            say.accept(line);
        }
    }

    private void sayRest(int number, String what) {
        if (number > MOST_LINES) {
            say.accept("... and " + (number - MOST_LINES) + " " + what);
        }
    }
}
