package uk.halfterm.curriculum;

import org.springframework.data.annotation.TypeAlias;

/** A short page to read, in a programme that is made of many of them. */
@TypeAlias("curriculum.page")
public record Page(String slug, String title, String summary, int minutes, String markdown) implements ContentItem {

    @Override
    public ItemKind kind() {
        return ItemKind.PAGE;
    }
}
