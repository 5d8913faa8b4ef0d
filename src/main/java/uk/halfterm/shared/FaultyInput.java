package uk.halfterm.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that was refused whole: nothing of it was stored. Carries every fault found, not only the first. */
public class FaultyInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyInput(String what, List<Fault> faults) {
        super(what + " was not accepted, " + (faults.size() == 1 ? "1 fault" : faults.size() + " faults") + ":\n"
                + faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
