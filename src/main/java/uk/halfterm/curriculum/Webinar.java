package uk.halfterm.curriculum;

import java.util.List;

import org.springframework.data.annotation.TypeAlias;

/** A short video with captions; {@code markdown} is its transcript. */
@TypeAlias("curriculum.webinar")
public record Webinar(
        String slug, String title, String summary, int minutes, String markdown, Media video, Media captions)
        implements ContentItem {

    @Override
    public ItemKind kind() {
        return ItemKind.WEBINAR;
    }

    @Override
    public List<Media> files() {
        return List.of(video, captions);
    }
}
