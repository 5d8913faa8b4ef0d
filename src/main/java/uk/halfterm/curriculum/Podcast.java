package uk.halfterm.curriculum;

import java.util.List;

import org.springframework.data.annotation.TypeAlias;

/** A short recording for a mentor on the move; {@code markdown} is its transcript. */
@TypeAlias("curriculum.podcast")
public record Podcast(String slug, String title, String summary, int minutes, String markdown, Media audio)
        implements ContentItem {

    @Override
    public ItemKind kind() {
        return ItemKind.PODCAST;
    }

    @Override
    public List<Media> files() {
        return List.of(audio);
    }
}
