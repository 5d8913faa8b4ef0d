package uk.halfterm.curriculum;

/** Who may mentor whom in a programme. */
public enum Pairing {
    /** A mentor of the mentee's own school (domain.md 3). */
    SAME_ORGANISATION,
    /** A mentor of any organisation, paired by the programme lead, as early years mentors are (domain.md 4). */
    BY_LEAD
}
