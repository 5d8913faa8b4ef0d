package uk.halfterm.shared;

import java.util.List;
import java.util.Optional;

/**
 * One page of a longer list, of which nothing else was read.
 *
 * @param number from 1 to {@code pages}
 * @param pages at least 1
 * @param first the number of its first row in the whole list, from 1
 * @param all how many rows there are on all pages
 */
public record PageOf<T>(List<T> rows, int number, int pages, long first, long all) {

    /** As many rows as a person reads without losing their place. */
    public static final int ROWS = 50;

    public PageOf {
        rows = List.copyOf(rows);
    }

    /** Part of a list in its order. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> rows(long skip, int limit);
    }

    /** The page of that number; the first or the last where it lies beyond. */
    public static <T> PageOf<T> of(int asked, long all, Source<T> source) {
        var pages = (int) Math.max(1, Math.ceilDiv(all, (long) ROWS));
        var number = Math.clamp(asked, 1, pages);
        var skip = (number - 1L) * ROWS;
        return new PageOf<>(all == 0 ? List.of() : source.rows(skip, ROWS), number, pages, skip + 1, all);
    }

    /**
     * The number that an address asks for; 1 where it asks for none.
     *
     * @throws NotFound when what it asks for is no number of a page
     */
    public static int number(Optional<String> asked) {
        return asked.map(text -> {
                    if (!text.matches("[1-9][0-9]{0,5}")) {
                        throw new NotFound("There is no such page of the list");
                    }
                    return Integer.valueOf(text);
                })
                .orElse(1);
    }

    /** "51 to 73 of 73". */
    public String range() {
        return first + " to " + (first + rows.size() - 1) + " of " + all;
    }
}
