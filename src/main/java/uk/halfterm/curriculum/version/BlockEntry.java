package uk.halfterm.curriculum.version;

import java.util.List;
import java.util.Optional;

import uk.halfterm.curriculum.BlockSummary;

/** A block in a version's table of contents. */
public record BlockEntry(BlockSummary summary, String overviewHtml, List<ItemEntry> items) {

    public BlockEntry {
        items = List.copyOf(items);
    }

    Optional<ItemEntry> item(String slug) {
        return items.stream().filter(item -> item.slug().equals(slug)).findFirst();
    }
}
