package uk.halfterm.curriculum;

/** The kinds of material in a block, in the order people meet them (seed 004). */
public enum ItemKind {
    PART,
    WEBINAR,
    READING,
    PODCAST,
    AGENDA,
    SURVEY
}
