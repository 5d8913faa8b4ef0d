package uk.halfterm.curriculum.version;

import java.util.List;

import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;

/** An item in a version's table of contents: what lists show, which files it brings, and the hash that finds the whole of it. */
public record ItemEntry(
        String hash,
        ItemKind kind,
        String slug,
        String title,
        String summary,
        int minutes,
        Extent extent,
        List<Media> files) {

    /** What a person needs alone, in minutes, and where the item stands among its kind. */
    record Extent(int ownMinutes, int position) {}

    public ItemEntry {
        files = List.copyOf(files);
    }

    static ItemEntry of(ContentItem item) {
        Extent extent = switch (item) {
            case Part part -> new Extent(part.minutes(), part.number());
            case Agenda agenda -> new Extent(agenda.prepareMinutes(), agenda.week());
            case Webinar _, Reading _, Podcast _, Survey _ -> new Extent(item.minutes(), 1);
        };
        return new ItemEntry(
                ContentHash.of(item),
                item.kind(),
                item.slug(),
                item.title(),
                item.summary(),
                item.minutes(),
                extent,
                item.files());
    }

    ItemSummary summaryIn(ProgrammeId programme, int block) {
        return new ItemSummary(
                new ItemRef(programme, block, slug),
                kind,
                title,
                summary,
                minutes,
                extent.ownMinutes(),
                extent.position());
    }
}
