package uk.halfterm.curriculum;

/** How often a mentor and a mentee meet in a block's half term (domain.md 3: weekly in year 1, fortnightly in year 2). */
public enum Cadence {
    WEEKLY,
    FORTNIGHTLY
}
