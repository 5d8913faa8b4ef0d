package uk.halfterm.curriculum;

/**
 * An item in a list. {@code minutes} as in {@link ContentItem}; {@code ownMinutes} is what it takes a person alone, for an agenda the
 * preparation. {@code position} is a part's number or an agenda's week, else 1.
 */
public record ItemSummary(
        ItemRef ref, ItemKind kind, String title, String summary, int minutes, int ownMinutes, int position) {}
