package uk.halfterm.curriculum;

/**
 * An item opened: the whole of it, where it stands, and its prose as one block of sanitised HTML whose headings start at the second
 * level; empty for an item without prose.
 */
public record ItemPage(ContentItem item, ItemSummary summary, String html) {}
