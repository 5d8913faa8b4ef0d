package uk.halfterm.curriculum;

import java.util.List;

/**
 * One piece of a block's material. Sealed, so that a renderer's switch needs no default branch: a new kind does not compile until it
 * is shown. The slug is stable over versions; minutes are a person's own time, for an agenda the length of the meeting. Prose is
 * sanitised HTML whose headings start at the second level.
 */
public sealed interface ContentItem permits Part, Webinar, Reading, Podcast, Agenda, Survey {

    String slug();

    String title();

    String summary();

    int minutes();

    Audience audience();

    ItemKind kind();

    /** The files this item needs; nobody else may fetch them than those who see the item. */
    default List<Media> files() {
        return List.of();
    }
}
