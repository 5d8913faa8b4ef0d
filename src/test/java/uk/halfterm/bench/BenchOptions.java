package uk.halfterm.bench;

import java.time.Duration;
import java.util.List;

/**
 * How long and how much {@link PageBench} measures.
 *
 * @param only roles or names of pages; all when empty
 */
record BenchOptions(int people, boolean quick, List<String> only) {

    /** A round must outlast the clock's ticks also when it is of few pages. */
    private static final int VISITS_OF_A_ROUND = 600;

    static BenchOptions of(String[] arguments, List<MeasuredPage> pages) {
        int people = 0;
        boolean quick = false;
        List<String> only = List.of();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--people" -> people = Integer.parseInt(valueOf(arguments, i++));
                case "--only" -> only = List.of(valueOf(arguments, i++).split(",", -1));
                case "--quick" -> quick = true;
                default -> throw refused(arguments[i] + " is not an option of bench pages");
            }
        }
        var options = new BenchOptions(people, quick, only);
        if (pages.stream().noneMatch(options::covers)) {
            throw refused("No role or page is called " + String.join(" or ", only));
        }
        return options;
    }

    private static String valueOf(String[] arguments, int option) {
        if (option + 1 == arguments.length) {
            throw refused(arguments[option] + " needs a value");
        }
        return arguments[option + 1];
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(why);
    }

    boolean covers(MeasuredPage page) {
        return only.isEmpty() || only.stream().anyMatch(page::isAbout);
    }

    int visitsARound(int pages) {
        return Math.max(20, VISITS_OF_A_ROUND / pages) / (quick ? 2 : 1);
    }

    int leastViews(int otherwise) {
        return quick ? otherwise / 4 : otherwise;
    }

    Duration longestWarmUp() {
        return Duration.ofSeconds(quick ? 60 : 300);
    }

    /** On a machine that others use, fewer rounds than wanted must do. */
    Duration longestMeasuring() {
        return Duration.ofSeconds(quick ? 60 : 180);
    }

    int rounds() {
        return quick ? 3 : 9;
    }

    int sessions() {
        return quick ? 50 : 200;
    }
}
