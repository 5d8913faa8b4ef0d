package uk.halfterm.identity;

/** What a person may be on Halfterm; one person can hold several, each in a {@link Scope} (domain rule 1). */
public enum Role {
    MENTEE,
    MENTOR,
    INDUCTION_TUTOR,
    TRAINER,
    PROGRAMME_LEAD,
    ADMINISTRATOR
}
