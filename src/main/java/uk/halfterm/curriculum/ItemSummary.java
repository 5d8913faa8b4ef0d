package uk.halfterm.curriculum;

/**
 * An item in a list, and the section it stands in now. {@code minutes} as in {@link ContentItem}; {@code ownMinutes} is what it takes a
 * person alone, for an agenda the preparation. {@code position} is an agenda's week, else its number among its kind in its section.
 *
 * @param isOptional stands in an optional section
 */
public record ItemSummary(
        ItemId id,
        SectionRef section,
        ItemKind kind,
        String title,
        String summary,
        int minutes,
        int ownMinutes,
        int position,
        boolean isOptional) {}
