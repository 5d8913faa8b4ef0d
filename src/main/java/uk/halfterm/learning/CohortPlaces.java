package uk.halfterm.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Pair;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;
import uk.halfterm.identity.Role;

/** Asks the cohorts: pairs and scopes open a person's progress, the calendar closes a block's survey. */
@Component
class CohortPlaces implements ProgressViewers, SurveyWindows {

    private final Cohorts cohorts;
    private final Clock clock;

    CohortPlaces(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public Set<PersonId> seenBy(Actor viewer, Collection<PersonId> people) {
        if (viewer.is(Role.MENTEE)) {
            return Set.of();
        }
        LocalDate today = LocalDate.now(clock);
        // Pairs come in one query; only people without a mentor are asked for one by one.
        Set<PersonId> paired =
                cohorts.pairsOf(viewer, today).stream().map(Pair::mentee).collect(Collectors.toSet());
        return people.stream()
                .filter(person -> paired.contains(person) || cohorts.looksAfter(viewer, person, today))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isOver(Actor actor, int block) {
        return cohorts.programmeState(actor, LocalDate.now(clock))
                .map(state -> switch (state) {
                    case ProgrammeState.Running running -> running.block() > block;
                    case ProgrammeState.Finished _ -> true;
                    case ProgrammeState.Before _ -> false;
                })
                .orElse(false);
    }
}
