package uk.halfterm.curriculum;

import org.springframework.data.annotation.TypeAlias;

/** What a mentor and a mentee do in one meeting; {@code week} counts the block's meetings from 1. */
@TypeAlias("curriculum.agenda")
public record Agenda(
        String slug, String title, String summary, int minutes, int week, int prepareMinutes, String markdown)
        implements ContentItem {

    @Override
    public ItemKind kind() {
        return ItemKind.AGENDA;
    }
}
