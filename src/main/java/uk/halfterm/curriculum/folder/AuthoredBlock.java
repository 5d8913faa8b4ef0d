package uk.halfterm.curriculum.folder;

import java.util.List;

import uk.halfterm.curriculum.BlockSummary;
import uk.halfterm.curriculum.ContentItem;

/** A block as its folder stands now, its items in the order people meet them. */
public record AuthoredBlock(BlockSummary summary, String overviewHtml, List<ContentItem> items) {

    public AuthoredBlock {
        items = List.copyOf(items);
    }
}
