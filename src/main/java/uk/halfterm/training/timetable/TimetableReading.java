package uk.halfterm.training.timetable;

import java.util.List;

import uk.halfterm.shared.Fault;

/** What came of reading a timetable: all of it, or none of it and every fault at once. */
public sealed interface TimetableReading {

    /**
     * The document can be taken in. {@code interpreted} are slips with only one sensible meaning (a missing comma between two known
     * groups); {@code accepted} are faults a person has agreed to mend. The programme lead sees both.
     */
    record Complete(
            List<PlannedEvent> events, List<NoEvent> noEvents, List<Amendment> interpreted, List<Amendment> accepted)
            implements TimetableReading {

        public Complete {
            events = List.copyOf(events);
            noEvents = List.copyOf(noEvents);
            interpreted = List.copyOf(interpreted);
            accepted = List.copyOf(accepted);
        }
    }

    /** Nothing is taken in. A proposal that is {@linkplain Amendment#accept() accepted} mends its fault in the next reading. */
    record Refused(List<Fault> faults, List<Amendment> proposals) implements TimetableReading {

        public Refused {
            faults = List.copyOf(faults);
            proposals = List.copyOf(proposals);
        }
    }
}
