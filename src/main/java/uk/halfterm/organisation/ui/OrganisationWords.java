package uk.halfterm.organisation.ui;

import uk.halfterm.design.StatusTag;
import uk.halfterm.organisation.OrganisationDetails;
import uk.halfterm.shared.EnglishDates;

/** How the pages of organisations say whether one is open. */
final class OrganisationWords {

    private OrganisationWords() {}

    static StatusTag status(OrganisationDetails details) {
        var title = details.status().title();
        var closedOn = details.closedOn();
        return switch (details.status()) {
            case OPEN -> StatusTag.ok(title);
            case PROPOSED_TO_OPEN, PROPOSED_TO_CLOSE -> StatusTag.due(title);
            case CLOSED ->
                StatusTag.late(
                        closedOn == null ? title : OrganisationsTexts.TEXTS.closedOn(EnglishDates.date(closedOn)));
        };
    }
}
