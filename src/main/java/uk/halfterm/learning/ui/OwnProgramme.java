package uk.halfterm.learning.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import uk.halfterm.cohort.Cohorts;
import uk.halfterm.cohort.Position;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.identity.Actor;

/** The programme that a person's pages are about, and where in it they are. */
@Component
class OwnProgramme {

    private final Curriculum curriculum;
    private final Cohorts cohorts;
    private final Clock clock;

    OwnProgramme(Curriculum curriculum, Cohorts cohorts, Clock clock) {
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** Nowhere in it are those who run programmes, and mentors and mentees outside their two years. */
    record Own(ProgrammeSummary programme, Optional<Position> position) {}

    /** Their cohort's programme; for those without a cohort the first. */
    Own of(Actor actor) {
        var position = cohorts.positionOf(actor, LocalDate.now(clock));
        var programme = position.map(one -> ProgrammeId.of(one.cohort().programme()))
                .orElseGet(() -> curriculum.programmes().getFirst());
        return new Own(curriculum.programme(programme), position);
    }
}
