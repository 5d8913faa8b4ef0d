package uk.halfterm.curriculum;

import java.util.List;
import java.util.stream.Stream;

/** A section as one person may see it: the items of their audience that stand in it, in order, and the sections in it. */
public record SectionDetail(SectionSummary section, List<ItemSummary> items, List<SectionDetail> children) {

    public SectionDetail {
        items = List.copyOf(items);
        children = List.copyOf(children);
    }

    /** Every item in it and in the sections in it, in the order in which people meet them. */
    public List<ItemSummary> all() {
        return Stream.concat(items.stream(), children.stream().flatMap(child -> child.all().stream()))
                .toList();
    }

    public List<ItemSummary> all(ItemKind kind) {
        return all().stream().filter(item -> item.kind() == kind).toList();
    }
}
