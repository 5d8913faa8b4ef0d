package uk.halfterm.learning.ui;

import java.util.Optional;

import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.identity.Actor;

/** The programme a person's pages are about: their cohort's, or for those who run programmes the first. */
final class ProgrammeOf {

    private ProgrammeOf() {}

    static ProgrammeSummary actor(Actor actor, Optional<Position> position, Curriculum curriculum) {
        return position.map(
                        one -> curriculum.programme(ProgrammeId.of(one.cohort().programme())))
                .orElseGet(() -> curriculum.programme(curriculum.programmes().getFirst()));
    }
}
