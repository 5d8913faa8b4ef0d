package uk.halfterm.learning.ui;

import uk.halfterm.cohort.Standpoint;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;
import uk.halfterm.design.Card;
import uk.halfterm.design.StatusTag;
import uk.halfterm.design.markup.Anchor;
import uk.halfterm.design.markup.HtmlElement;
import uk.halfterm.design.markup.ListItem;
import uk.halfterm.design.markup.Nav;
import uk.halfterm.design.markup.OrderedList;
import uk.halfterm.design.markup.Paragraph;
import uk.halfterm.design.markup.Span;

/** The items that people take one after the other, this one among them; where they lie in several sections, each under its heading. */
final class ItemContents {

    private ItemContents() {}

    static Nav of(ItemPlace here, Standpoint from) {
        var level = here.programme().level().name();
        var card = new Card(
                "contents",
                here.strand() == Strand.STUDY
                        ? SectionTexts.TEXTS.inThis(level)
                        : here.strand().title());
        contents(card, here, here.top());
        var progress = here.own().progress(here.top());
        if (ProgressWords.counts(progress, from) && here.siblings().stream().anyMatch(here.own()::counts)) {
            var far = new Paragraph(ProgressWords.far(progress, here.programme(), from.audience()));
            far.addClassNames("soft", "small", "tight");
            card.add(far);
        }
        var nav = new Nav(card);
        nav.addClassName("contents");
        nav.setAriaLabel(SectionTexts.TEXTS.inThis(level));
        return nav;
    }

    private static void contents(Card card, ItemPlace here, SectionDetail section) {
        if (here.strand().in(section, here.top()).isEmpty()) {
            return;
        }
        if (!section.equals(here.top())) {
            var heading = new Paragraph(section.section().heading());
            heading.addClassNames("within", section.children().isEmpty() ? "deepest" : "deeper");
            card.add(heading);
        }
        var items = here.strand().among(section.items(), here.top());
        if (!items.isEmpty()) {
            var list = new OrderedList();
            items.forEach(item -> list.add(entry(here, item)));
            card.add(list);
        }
        section.children().forEach(child -> contents(card, here, child));
    }

    private static ListItem entry(ItemPlace here, ItemSummary item) {
        var entry = new ListItem();
        if (item.id().equals(here.item().id())) {
            entry.setAttribute("aria-current", "page");
            entry.add(new HtmlElement("strong", item.title()));
        } else {
            entry.add(new Anchor(here.address(item), item.title()));
        }
        if (here.own().isDone(item.id())) {
            entry.add(new Span(" "), StatusTag.ok(ProgressTexts.TEXTS.done()));
        }
        return entry;
    }
}
