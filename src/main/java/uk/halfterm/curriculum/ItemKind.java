package uk.halfterm.curriculum;

/** The kinds of material in a section, in the order people meet them where the authors give no other (seed 004). */
public enum ItemKind {
    PAGE,
    PART,
    WEBINAR,
    READING,
    PODCAST,
    AGENDA,
    SURVEY
}
