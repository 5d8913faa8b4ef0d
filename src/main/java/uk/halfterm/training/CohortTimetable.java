package uk.halfterm.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.cohort.CohortId;
import uk.halfterm.cohort.GroupId;
import uk.halfterm.identity.PersonId;
import uk.halfterm.schoolcalendar.SchoolTerm;
import uk.halfterm.training.timetable.NoEvent;

/** What timetables said of one cohort besides its events: the terms without any, and how its lines were corrected. */
@Document("cohort_timetables")
@TypeAlias("training.cohort-timetable")
record CohortTimetable(
        @Id CohortId id, @Version @Nullable Long version, List<NoEvent> noEvents, List<Correction> corrections) {

    CohortTimetable {
        noEvents = List.copyOf(noEvents);
        corrections = List.copyOf(corrections);
    }

    static CohortTimetable empty(CohortId cohort) {
        return new CohortTimetable(cohort, null, List.of(), List.of());
    }

    /** With what a reading adds; equal to this one when it says nothing new. The latest word on a term counts. */
    CohortTimetable with(List<NoEvent> said, List<Correction> made) {
        var facts = new LinkedHashMap<String, NoEvent>();
        Stream.concat(noEvents.stream(), said.stream())
                .forEach(fact -> facts.put(fact.term() + " " + fact.groups(), fact));
        var all = new ArrayList<>(corrections);
        for (var correction : made) {
            if (all.stream().noneMatch(correction::isOfTheSameSpotAs)) {
                all.add(correction);
            }
        }
        return new CohortTimetable(id, version, List.copyOf(facts.values()), all);
    }

    /** A person agrees with that correction; equal to this one when somebody has agreed already. */
    CohortTimetable accepting(Correction accepted, PersonId person) {
        var all = corrections.stream()
                .map(known -> known.isOfTheSameSpotAs(accepted) ? known.acceptedBy(person) : known)
                .toList();
        return new CohortTimetable(id, version, noEvents, all);
    }

    /** The sentence that says a group, or the whole cohort, has no event in a term. */
    Optional<NoEvent> noEventIn(SchoolTerm term, @Nullable GroupId group) {
        return noEvents.stream()
                .filter(fact -> fact.term().equals(term))
                .filter(fact -> fact.groups().isEmpty()
                        || (group != null && fact.groups().contains(group)))
                .findFirst();
    }
}
