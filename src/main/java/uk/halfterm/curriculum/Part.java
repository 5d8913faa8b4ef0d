package uk.halfterm.curriculum;

import org.springframework.data.annotation.TypeAlias;

/** A part of the mentee's self-study: prose to read, with something to try in class. Numbered from 1 in its block. */
@TypeAlias("curriculum.part")
public record Part(String slug, String title, String summary, int minutes, Audience audience, int number, String html)
        implements ContentItem {

    @Override
    public ItemKind kind() {
        return ItemKind.PART;
    }
}
