package uk.halfterm.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.shared.Identifier;

/**
 * A training event. Made of whom it is for and in which term, which stay when its time or place changes, so that the same timetable
 * read twice names the same events: {@code september-23-24.2023-24-autumn.mentors.freddo+twirl}. Safe in a URL.
 */
public record TrainingEventId(String value) implements Identifier {

    private static final String WHOLE_COHORT = "all";

    public TrainingEventId {
        Identifier.requireValue(value);
    }

    public static TrainingEventId of(String value) {
        return new TrainingEventId(value);
    }

    static TrainingEventId of(CohortId cohort, List<GroupId> groups, SchoolTerm term, EventAudience audience) {
        var names = groups.isEmpty()
                ? WHOLE_COHORT
                : groups.stream()
                        .map(group -> group.value().substring(group.value().indexOf('/') + 1))
                        .sorted()
                        .collect(Collectors.joining("+"));
        return new TrainingEventId(String.join(
                ".",
                cohort.value(),
                term.key().replace('/', '-'),
                audience.name().toLowerCase(Locale.ROOT),
                names));
    }
}
