package uk.halfterm.organisation;

/** What an organisation is (domain.md 1). A kind says nothing of what its people may do here: that is a role in a scope. */
public enum OrganisationKind {
    SCHOOL("School"),
    NURSERY_SCHOOL("Nursery school"),
    PVI_NURSERY("Private, voluntary or independent nursery"),
    CHILDMINDER("Childminder"),
    OTHER_EARLY_YEARS_SETTING("Other early years setting"),
    LOCAL_AUTHORITY("Local authority"),
    UNIVERSITY("University"),
    DELIVERY_PARTNER("Delivery partner"),
    LEAD_PROVIDER("Lead provider"),
    APPROPRIATE_BODY("Appropriate body"),
    STRONGER_PRACTICE_HUB("Stronger practice hub");

    private final String title;

    OrganisationKind(String title) {
        this.title = title;
    }

    /** As people read it: "Nursery school". */
    public String title() {
        return title;
    }
}
