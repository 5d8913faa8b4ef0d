package uk.halfterm.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.ProgrammeState;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.PersonId;

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
        return cohorts.lookedAfter(viewer, people, LocalDate.now(clock));
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
