package uk.halfterm.home;

import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Standpoint;
import uk.halfterm.cohort.Standpoints;
import uk.halfterm.curriculum.HelpStep;
import uk.halfterm.identity.Actor;
import uk.halfterm.identity.Role;
import uk.halfterm.identity.WhomToAsk;

/** The help that the person's programme names, in its own words. */
@Component
class ProgrammeHelp implements WhomToAsk {

    private final Standpoints standpoints;

    ProgrammeHelp(Standpoints standpoints) {
        this.standpoints = standpoints;
    }

    @Override
    public Optional<Help> of(Actor actor) {
        if (!actor.is(Role.MENTEE) && !actor.is(Role.MENTOR)) {
            return Optional.empty();
        }
        return help(standpoints.here());
    }

    private static Optional<Help> help(Standpoint from) {
        return from.mainProgramme().flatMap(programme -> {
            var steps = from.programme(programme).guidance().helpFor(from.audience());
            var titles = steps.stream().map(HelpStep::title).collect(Collectors.joining(". "));
            return HelpStep.lastAddress(steps).map(address -> new Help(titles, address));
        });
    }
}
