package uk.halfterm.organisation;

import java.util.List;

import uk.halfterm.shared.PageOf;

/**
 * A page of what a search found, the best first.
 *
 * @param more whether there are others beyond all its pages, which a longer search would find
 */
public record OrganisationsFound(PageOf<OrganisationProfile> page, boolean more) {

    /** So many are found at most. */
    public static final int MOST = 100;

    /** So many stand on a page. */
    public static final int ROWS = 20;

    static final OrganisationsFound NOTHING = of(List.of(), 1, false);

    static OrganisationsFound of(List<OrganisationProfile> found, int asked, boolean more) {
        var pages = Math.max(1, Math.ceilDiv(found.size(), ROWS));
        var number = Math.clamp(asked, 1, pages);
        var from = (number - 1) * ROWS;
        return new OrganisationsFound(
                new PageOf<>(
                        found.subList(from, Math.min(from + ROWS, found.size())),
                        number,
                        pages,
                        from + 1,
                        found.size()),
                more);
    }

    /** Those of the page. */
    public List<OrganisationProfile> rows() {
        return page.rows();
    }
}
