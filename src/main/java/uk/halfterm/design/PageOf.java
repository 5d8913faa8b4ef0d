package uk.halfterm.design;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param number from 1 to {@code pages}
 * @param pages at least 1
 * @param first the number of its first row in the whole list, from 1
 * @param all how many rows there are on all pages
 */
public record PageOf<T>(List<T> rows, int number, int pages, int first, int all) {

    /** As many rows as a person reads without losing their place. */
    public static final int ROWS = 50;

    public PageOf {
        rows = List.copyOf(rows);
    }

    /** The page that is asked for, the first where that is none, the last where it lies beyond. */
    public static <T> PageOf<T> of(List<T> all, String asked) {
        var pages = Math.max(1, Math.ceilDiv(all.size(), ROWS));
        var number = Math.clamp(number(asked), 1, pages);
        var from = (number - 1) * ROWS;
        return new PageOf<>(all.subList(from, Math.min(from + ROWS, all.size())), number, pages, from + 1, all.size());
    }

    private static int number(String asked) {
        return asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 1;
    }

    /** "51 to 73 of 73". */
    public String range() {
        return first + " to " + (first + rows.size() - 1) + " of " + all;
    }
}
