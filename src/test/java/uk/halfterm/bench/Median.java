package uk.halfterm.bench;

import java.util.List;

/** The figure in the middle, which one disturbed round does not move. */
final class Median {

    private Median() {}

    static double of(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static double ofLast(int count, List<Double> figures) {
        return of(figures.subList(Math.max(0, figures.size() - count), figures.size()));
    }
}
