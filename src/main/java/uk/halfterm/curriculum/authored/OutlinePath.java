package uk.halfterm.curriculum.authored;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where something stands in a programme, by positions from 0 and not by numbers or slugs, of which a faulty programme may have two
 * alike: the programme itself (no section), a section, or an item of a section.
 *
 * @param item its position among the items of the section; {@link #NO_ITEM} for the section itself
 */
public record OutlinePath(List<Integer> sections, int item) {

    public static final int NO_ITEM = -1;

    public static final OutlinePath PROGRAMME = new OutlinePath(List.of(), NO_ITEM);

    public OutlinePath {
        sections = List.copyOf(sections);
    }

    /** The section of that position in this section, or in the programme. */
    public OutlinePath section(int position) {
        return new OutlinePath(
                Stream.concat(sections.stream(), Stream.of(position)).toList(), NO_ITEM);
    }

    public OutlinePath item(int position) {
        return new OutlinePath(sections, position);
    }
}
