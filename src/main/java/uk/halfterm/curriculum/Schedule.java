package uk.halfterm.curriculum;

/**
 * When the sections of a programme are current. Sealed: what a person's position is, and what a page says of it, is decided for each
 * kind without a default, so that another kind (a fixed number of months, say) does not compile until it is thought of everywhere.
 */
public sealed interface Schedule permits BySchoolTerms, SelfPaced {}
