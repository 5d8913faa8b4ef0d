package uk.halfterm.curriculum;

import java.util.List;

/** A block as one person may see it: the overview as sanitised HTML and the items of their audience, in order. */
public record BlockDetail(BlockSummary block, String overviewHtml, List<ItemSummary> items) {

    public BlockDetail {
        items = List.copyOf(items);
    }

    public List<ItemSummary> items(ItemKind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }
}
