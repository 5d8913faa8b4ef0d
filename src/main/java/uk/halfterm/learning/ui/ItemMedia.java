package uk.halfterm.learning.ui;

import java.util.Locale;

import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.Podcast;
import uk.halfterm.curriculum.Reading;
import uk.halfterm.curriculum.Webinar;
import uk.halfterm.design.Prose;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.Div;
import uk.halfterm.design.markup.H2;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Markup;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;

/** What an item brings beside its text: recordings with captions and transcript, documents with their size, references. */
final class ItemMedia {

    private static final ItemTexts TEXTS = ItemTexts.TEXTS;

    private ItemMedia() {}

    static Markup video(Webinar webinar) {
        var source = new HtmlElement("source")
                .setAttribute("src", local(webinar.video()))
                .setAttribute("type", webinar.video().contentType());
        var captions = new HtmlElement("track")
                .setAttribute("kind", "captions")
                .setAttribute("srclang", "en")
                .setAttribute("label", TEXTS.english())
                .setAttribute("src", local(webinar.captions()))
                .setAttribute("default", "");
        return player(new HtmlElement("video", source, captions)
                .setAttribute("controls", "")
                .setAttribute("preload", "metadata")
                .setAttribute("playsinline", "")
                .setAttribute("aria-label", TEXTS.videoNamed(webinar.title())));
    }

    static Markup audio(Podcast podcast) {
        return player(new HtmlElement("audio")
                .setAttribute("controls", "")
                .setAttribute("preload", "metadata")
                .setAttribute("aria-label", TEXTS.podcastNamed(podcast.title()))
                .setAttribute("src", local(podcast.audio())));
    }

    private static Markup player(HtmlElement media) {
        var player = new Div(media);
        player.addClassName("player");
        return player;
    }

    /** Relative to the page's base, so that a portal under a path of its own works too. */
    private static String local(Media media) {
        return media.path().substring(1);
    }

    static Markup transcript(String html) {
        return new Div(new HtmlElement("details", new HtmlElement("summary", TEXTS.transcript()), new Prose(html))
                .setAttribute("class", "transcript"));
    }

    static Markup download(Media document) {
        var link = new Anchor(local(document), TEXTS.download());
        link.addClassNames("btn", "quiet");
        link.leftToBrowser().setAttribute("download", document.fileName());
        var size = new Span(
                " " + TEXTS.size(document.extension().toUpperCase(Locale.ROOT), Math.max(1, document.size() / 1024)));
        size.addClassNames("soft", "small");
        return new Paragraph(link, size);
    }

    static Markup references(Reading reading) {
        var list = new OrderedList();
        reading.references().forEach(reference -> list.add(new ListItem(reference)));
        list.addClassName("small");
        var holder = new Div(new H2(TEXTS.references()), list);
        holder.addClassName("prose");
        return holder;
    }
}
