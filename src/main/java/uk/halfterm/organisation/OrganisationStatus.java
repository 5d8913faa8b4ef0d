package uk.halfterm.organisation;

/** Whether an organisation is open, as the national register of schools says it. One that is closed is kept. */
public enum OrganisationStatus {
    OPEN,
    PROPOSED_TO_OPEN,
    PROPOSED_TO_CLOSE,
    CLOSED;

    /** As people read it: "Open, but proposed to close". */
    public String title() {
        var texts = OrganisationStatusTexts.TEXTS;
        return switch (this) {
            case OPEN -> texts.open();
            case PROPOSED_TO_OPEN -> texts.proposedToOpen();
            case PROPOSED_TO_CLOSE -> texts.proposedToClose();
            case CLOSED -> texts.closed();
        };
    }
}
