package uk.halfterm.shell;

import java.util.List;

import uk.halfterm.identity.Role;

/** The few pages each role goes to; at most seven. */
final class Navigation {

    record Entry(String path, String name) {}

    private static final Entry HOME = new Entry("", "This half term");
    private static final Entry BLOCKS = new Entry("blocks", "Blocks");
    private static final Entry MEETINGS = new Entry("meetings", "Meetings");
    private static final Entry EVENTS = new Entry("events", "Events");
    private static final Entry PEOPLE = new Entry("people", "People");
    private static final Entry DELIVERIES = new Entry("deliveries", "Deliveries");

    private Navigation() {}

    static List<Entry> of(Role role) {
        return switch (role) {
            case MENTEE, MENTOR -> List.of(HOME, BLOCKS, MEETINGS, EVENTS);
            case INDUCTION_TUTOR -> List.of(HOME, PEOPLE, MEETINGS, BLOCKS);
            case TRAINER -> List.of(HOME, BLOCKS, EVENTS);
            case PROGRAMME_LEAD -> List.of(HOME, EVENTS, BLOCKS, PEOPLE);
            case ADMINISTRATOR -> List.of(HOME, DELIVERIES);
        };
    }
}
