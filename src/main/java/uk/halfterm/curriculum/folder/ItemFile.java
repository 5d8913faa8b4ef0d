package uk.halfterm.curriculum.folder;

import java.util.Optional;

import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.shared.yaml.YamlMapping;

/** A Markdown file with one item: its front matter by kind, its text as it is. */
final class ItemFile {

    private static final int MOST_MINUTES = 120;

    private final MediaFiles media;

    ItemFile(MediaFiles media) {
        this.media = media;
    }

    private record Head(String slug, String title, String summary, int minutes) {}

    /** An item whose file's name says no slug, so that the file must. */
    Optional<? extends ContentItem> read(ItemKind kind, MarkdownFile file) {
        return read(kind, file, head(file.front(), file.front().text("slug")));
    }

    /** An item whose slug is that of its file's name, unless the file says another. */
    Optional<? extends ContentItem> read(ItemKind kind, MarkdownFile file, String slugOfName) {
        return read(kind, file, head(file.front(), slug(file.front(), slugOfName)));
    }

    Optional<Agenda> agenda(MarkdownFile file, String slugOfName, int number) {
        var front = file.front();
        var head = head(front, slug(front, slugOfName));
        var week = front.whole("week", 1, 99);
        var prepare = front.whole("prepare-minutes", 1, MOST_MINUTES);
        front.refuseOthers();
        if (front.has("week") && week != number) {
            front.fault("week", "The file's name says week " + number + ", this line says " + week);
        }
        return Optional.of(
                new Agenda(head.slug, head.title, head.summary, head.minutes, number, prepare, file.markdown()));
    }

    private static String slug(YamlMapping front, String slugOfName) {
        return front.optionalText("slug").orElse(slugOfName);
    }

    private static Head head(YamlMapping front, String slug) {
        return new Head(slug, front.text("title"), front.text("summary"), front.whole("minutes", 1, MOST_MINUTES));
    }

    private Optional<? extends ContentItem> read(ItemKind kind, MarkdownFile file, Head head) {
        Optional<? extends ContentItem> item = switch (kind) {
            case PAGE -> Optional.of(new Page(head.slug, head.title, head.summary, head.minutes, file.markdown()));
            case PART -> Optional.of(new Part(head.slug, head.title, head.summary, head.minutes, file.markdown()));
            case WEBINAR -> webinar(file, head);
            case READING -> reading(file, head);
            case PODCAST ->
                media.named(file.front(), "audio", FileType.MP3)
                        .map(audio ->
                                new Podcast(head.slug, head.title, head.summary, head.minutes, file.markdown(), audio));
            case AGENDA, SURVEY -> throw new IllegalArgumentException(kind + " is not read like this");
        };
        file.front().refuseOthers();
        return item;
    }

    private Optional<Webinar> webinar(MarkdownFile file, Head head) {
        var video = media.named(file.front(), "video", FileType.MP4);
        var captions = media.named(file.front(), "captions", FileType.VTT);
        // The slides are what the video was made from; people get the video and the transcript.
        file.front().accept("slides");
        return video.flatMap(picture -> captions.map(words ->
                new Webinar(head.slug, head.title, head.summary, head.minutes, file.markdown(), picture, words)));
    }

    private Optional<Reading> reading(MarkdownFile file, Head head) {
        var document = media.named(file.front(), "document", FileType.DOCX, FileType.PDF);
        var references = file.front().texts("references");
        return document.map(paper ->
                new Reading(head.slug, head.title, head.summary, head.minutes, file.markdown(), paper, references));
    }
}
