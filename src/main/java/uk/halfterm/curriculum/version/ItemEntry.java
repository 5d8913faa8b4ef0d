package uk.halfterm.curriculum.version;

import java.util.List;

import uk.halfterm.curriculum.Agenda;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Page;
import uk.halfterm.curriculum.Part;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.Survey;
import uk.halfterm.curriculum.Webinar;

/** An item in a version's table of contents: what lists show, which files it brings, and the hash that finds the whole of it. */
record ItemEntry(
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

    ItemEntry {
        files = List.copyOf(files);
    }

    /** {@code position} counts the items of its kind in its section, from 1. */
    static ItemEntry of(ContentItem item, int position) {
        var extent = switch (item) {
            case Agenda agenda -> new Extent(agenda.prepareMinutes(), agenda.week());
            case Page _, Part _, Webinar _, Reading _, Podcast _, Survey _ -> new Extent(item.minutes(), position);
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

    ItemSummary summaryIn(SectionRef section, boolean isOptional) {
        return new ItemSummary(
                new ItemId(section.programme(), slug),
                section,
                kind,
                title,
                summary,
                minutes,
                extent.ownMinutes(),
                extent.position(),
                isOptional);
    }
}
