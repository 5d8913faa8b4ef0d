package uk.halfterm.training.timetable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import uk.halfterm.shared.Fault;

/** Gathers what a reading finds amiss, and knows which proposals a person has accepted already. */
final class Findings {

    private final String file;
    private final Set<AcceptedCorrection> offered;
    private final Set<AcceptedCorrection> unused;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Amendment> proposals = new ArrayList<>();
    private final List<Amendment> interpreted = new ArrayList<>();
    private final List<Amendment> accepted = new ArrayList<>();

    Findings(String file, Collection<AcceptedCorrection> accepted) {
        this.file = file;
        this.offered = Set.copyOf(accepted);
        this.unused = new LinkedHashSet<>(accepted);
    }

    void fault(Spot spot, String reason) {
        faults.add(Fault.at(file, spot.line(), spot.field(), reason));
    }

    /** Whether a person has agreed to read it so; if not, it is a fault that carries the proposal. */
    boolean agreed(Spot spot, String original, String proposal, String reason) {
        var amendment = new Amendment(spot.cohort(), spot.line(), spot.field(), original, proposal, reason);
        if (offered.contains(amendment.accept())) {
            unused.remove(amendment.accept());
            accepted.add(amendment);
            return true;
        }
        faults.add(Fault.at(file, spot.line(), spot.field(), reason).proposing(proposal));
        proposals.add(amendment);
        return false;
    }

    void interpreted(Spot spot, String original, String reading, String reason) {
        interpreted.add(new Amendment(spot.cohort(), spot.line(), spot.field(), original, reading, reason));
    }

    TimetableReading conclude(List<PlannedEvent> events, List<NoEvent> noEvents) {
        // A yes to something that is not asked here was meant for another version of the document.
        unused.forEach(stray -> faults.add(Fault.at(
                file,
                stray.line(),
                stray.field(),
                TimetableTexts.TEXTS.fitsNothing(stray.original(), stray.proposal()))));
        return faults.isEmpty()
                ? new TimetableReading.Complete(events, noEvents, interpreted, accepted)
                : new TimetableReading.Refused(faults, proposals);
    }
}
