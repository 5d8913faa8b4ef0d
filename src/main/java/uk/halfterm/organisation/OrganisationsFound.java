package uk.halfterm.organisation;

import java.util.List;

/**
 * A page of what a search found, the best first.
 *
 * @param page from 1 to {@code pages}
 * @param all how many were found, on all pages
 * @param more whether there are others, which a longer search would find
 */
public record OrganisationsFound(List<OrganisationProfile> rows, int page, int pages, int all, boolean more) {

    /** So many are found at most. */
    public static final int MOST = 100;

    /** So many stand on a page. */
    public static final int ROWS = 20;

    static final OrganisationsFound NOTHING = new OrganisationsFound(List.of(), 1, 1, 0, false);

    public OrganisationsFound {
        rows = List.copyOf(rows);
    }

    static OrganisationsFound page(List<OrganisationProfile> found, int asked, boolean more) {
        var pages = Math.max(1, Math.ceilDiv(found.size(), ROWS));
        var page = Math.clamp(asked, 1, pages);
        var from = (page - 1) * ROWS;
        return new OrganisationsFound(
                found.subList(from, Math.min(from + ROWS, found.size())), page, pages, found.size(), more);
    }
}
