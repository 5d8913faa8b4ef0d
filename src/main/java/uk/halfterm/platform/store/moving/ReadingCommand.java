package uk.halfterm.platform.store.moving;

import java.io.PrintStream;

/** A command of another module that reads what a data directory holds, while the portal runs or not, and changes nothing there. */
public interface ReadingCommand {

    /** What its one argument is, for somebody who left it out: "a directory to write to". */
    String argument();

    /** Does it; what cannot be done is a {@link CannotMove}. */
    void read(Snapshot snapshot, String argument, PrintStream out);
}
