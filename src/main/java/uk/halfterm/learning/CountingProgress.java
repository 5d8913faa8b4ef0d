package uk.halfterm.learning;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import uk.halfterm.curriculum.Counting;
import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.SectionDetail;

/** Counts what a person has done of the items that a section has in the version they see. */
final class CountingProgress {

    private CountingProgress() {}

    static SectionProgress of(SectionDetail section, Counting counting, LearningRecord kept) {
        var all = counted(section, counting.kinds());
        var left = all.stream().filter(item -> !isDone(item.id(), kept)).toList();
        var ref = section.section().ref();
        var pack = kept.packs().get(LearningRecord.keyOf(ref));
        return switch (counting) {
            case Counting.Every _ ->
                new SectionProgress(
                        ref,
                        all.size() - left.size(),
                        all.size(),
                        left.stream().mapToInt(ItemSummary::ownMinutes).sum(),
                        false,
                        pack);
            case Counting.Any _ -> {
                var isOneDone = left.size() < all.size();
                var shortest =
                        all.stream().mapToInt(ItemSummary::ownMinutes).min().orElse(0);
                yield new SectionProgress(
                        ref, isOneDone ? 1 : 0, all.isEmpty() ? 0 : 1, isOneDone ? 0 : shortest, true, pack);
            }
        };
    }

    /** What is still to do of it, in order; nothing where one item is enough and one is done. */
    static List<ItemSummary> left(SectionDetail section, Counting counting, LearningRecord kept) {
        var all = counted(section, counting.kinds());
        var left = all.stream().filter(item -> !isDone(item.id(), kept)).toList();
        return switch (counting) {
            case Counting.Every _ -> left;
            case Counting.Any _ -> left.size() < all.size() ? List.of() : left;
        };
    }

    /** The items of these kinds in the section and the sections in it, except those of optional ones. */
    private static List<ItemSummary> counted(SectionDetail section, Set<ItemKind> kinds) {
        return needed(section).filter(ofKinds(kinds)).toList();
    }

    private static Stream<ItemSummary> needed(SectionDetail section) {
        return Stream.concat(
                section.items().stream(),
                section.children().stream()
                        .filter(child -> !child.section().isOptional())
                        .flatMap(CountingProgress::needed));
    }

    private static Predicate<ItemSummary> ofKinds(Set<ItemKind> kinds) {
        return item -> kinds.contains(item.kind());
    }

    private static boolean isDone(ItemId item, LearningRecord kept) {
        return kept.done().containsKey(item.slug());
    }
}
