package uk.halfterm.organisation;

/** What an organisation is (domain.md 1). A kind says nothing of what its people may do here: that is a role in a scope. */
public enum OrganisationKind {
    SCHOOL,
    NURSERY_SCHOOL,
    PVI_NURSERY,
    CHILDMINDER,
    OTHER_EARLY_YEARS_SETTING,
    LOCAL_AUTHORITY,
    UNIVERSITY,
    DELIVERY_PARTNER,
    LEAD_PROVIDER,
    APPROPRIATE_BODY,
    STRONGER_PRACTICE_HUB;

    /** As people read it: "Nursery school". */
    public String title() {
        var texts = OrganisationKindTexts.TEXTS;
        return switch (this) {
            case SCHOOL -> texts.school();
            case NURSERY_SCHOOL -> texts.nurserySchool();
            case PVI_NURSERY -> texts.pviNursery();
            case CHILDMINDER -> texts.childminder();
            case OTHER_EARLY_YEARS_SETTING -> texts.otherEarlyYearsSetting();
            case LOCAL_AUTHORITY -> texts.localAuthority();
            case UNIVERSITY -> texts.university();
            case DELIVERY_PARTNER -> texts.deliveryPartner();
            case LEAD_PROVIDER -> texts.leadProvider();
            case APPROPRIATE_BODY -> texts.appropriateBody();
            case STRONGER_PRACTICE_HUB -> texts.strongerPracticeHub();
        };
    }
}
