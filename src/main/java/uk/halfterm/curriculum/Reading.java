package uk.halfterm.curriculum;

import java.util.List;

import org.springframework.data.annotation.TypeAlias;

/** The reading and reflection document: the block's evidence base for a mentor, as a page and as a file to write in. */
@TypeAlias("curriculum.reading")
public record Reading(
        String slug,
        String title,
        String summary,
        int minutes,
        String markdown,
        Media document,
        List<String> references)
        implements ContentItem {

    public Reading {
        references = List.copyOf(references);
    }

    @Override
    public ItemKind kind() {
        return ItemKind.READING;
    }

    @Override
    public List<Media> files() {
        return List.of(document);
    }
}
