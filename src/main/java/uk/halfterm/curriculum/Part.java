package uk.halfterm.curriculum;

import org.springframework.data.annotation.TypeAlias;

/** A part of the mentee's self-study: prose to read, with something to try in class. */
@TypeAlias("curriculum.part")
public record Part(String slug, String title, String summary, int minutes, String markdown) implements ContentItem {

    @Override
    public ItemKind kind() {
        return ItemKind.PART;
    }
}
