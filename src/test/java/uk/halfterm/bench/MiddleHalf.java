package uk.halfterm.bench;

import java.util.List;

/** The mean of the figures in the middle half: a disturbed round does not move it, and the clock's coarse ticks even out. */
final class MiddleHalf {

    private MiddleHalf() {}

    static double of(List<Double> figures) {
        int outside = figures.size() / 4;
        return figures.stream()
                .sorted()
                .skip(outside)
                .limit(figures.size() - 2L * outside)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    static double ofLast(int count, List<Double> figures) {
        return of(figures.subList(Math.max(0, figures.size() - count), figures.size()));
    }
}
