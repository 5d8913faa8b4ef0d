package uk.halfterm.curriculum;

import java.util.List;

/**
 * One piece of a section's material as its authors wrote it. Sealed, so that a renderer's switch needs no default branch: a new kind
 * does not compile until it is shown. The slug is unique in the programme and stable over versions; minutes are a person's own time,
 * for an agenda the length of the meeting. Prose is the Markdown of its source; {@link ItemPage} has it as HTML.
 */
public sealed interface ContentItem permits Page, Part, Webinar, Reading, Podcast, Agenda, Survey {

    String slug();

    String title();

    String summary();

    int minutes();

    ItemKind kind();

    /** Its prose; empty for a kind without any. */
    default String markdown() {
        return "";
    }

    /** The files this item needs; nobody else may fetch them than those who see the item. */
    default List<Media> files() {
        return List.of();
    }
}
