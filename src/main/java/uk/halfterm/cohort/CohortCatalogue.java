package uk.halfterm.cohort;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.platform.store.Recent;
import uk.halfterm.shared.NotFound;

/** All cohorts with their groups: a few a year and programme, and every page needs some of them. */
final class CohortCatalogue {

    private final Recent<Map<CohortId, CohortSummary>> cohorts;

    CohortCatalogue(PlacementStore places, Duration fresh) {
        this.cohorts = new Recent<>(
                fresh,
                () -> places.cohorts().stream()
                        .map(Cohort::summary)
                        .collect(Collectors.toUnmodifiableMap(CohortSummary::id, Function.identity())));
    }

    List<CohortSummary> all() {
        return cohorts.get().values().stream().sorted(CohortSummary.BY_START).toList();
    }

    Optional<CohortSummary> find(CohortId id) {
        return Optional.ofNullable(cohorts.get().get(id)).or(() -> {
            // Perhaps another node has opened it in the last seconds.
            forget();
            return Optional.ofNullable(cohorts.get().get(id));
        });
    }

    CohortSummary require(CohortId id) {
        return find(id).orElseThrow(() -> new NotFound(CohortTexts.TEXTS.noCohort(id.value())));
    }

    /** The first cohort of a self-paced programme; its people begin when they like. */
    Optional<CohortSummary> rollingOf(ProgrammeId programme) {
        return all().stream()
                .filter(cohort ->
                        cohort.programme().equals(programme) && cohort.start().isEmpty())
                .findFirst();
    }

    void forget() {
        cohorts.forget();
    }
}
