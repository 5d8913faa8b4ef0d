package uk.halfterm.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.Curriculum;
import uk.halfterm.curriculum.Rolling;

/** Sees to it that each self-paced programme has a cohort that people can join at any time, as soon as it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RollingCohorts implements ApplicationRunner {

    private final Curriculum curriculum;
    private final Cohorts cohorts;
    private final Clock clock;

    RollingCohorts(Curriculum curriculum, Cohorts cohorts, Clock clock) {
        this.curriculum = curriculum;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (var programme : curriculum.programmes()) {
            if (curriculum.programme(programme).plan().isEmpty()
                    && cohorts.all().stream()
                            .noneMatch(cohort -> cohort.programme().equals(programme))) {
                cohorts.open(new OpenCohort(programme, new Rolling(LocalDate.now(clock)), List.of()));
            }
        }
    }
}
