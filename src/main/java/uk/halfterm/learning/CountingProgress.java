package uk.halfterm.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import uk.halfterm.curriculum.Audience;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ItemSummary;

/** Holds what a person did against what the current version asks of them. */
final class CountingProgress {

    /** A mentee's self-study, "including watching any webinars" (seed 004); the survey is a step of its own. */
    private static final Set<ItemKind> SELF_STUDY = Set.of(ItemKind.PART, ItemKind.WEBINAR);

    /** Any one of these prepares a mentor (domain.md 3). */
    private static final Set<ItemKind> CHANNELS = Set.of(ItemKind.WEBINAR, ItemKind.READING, ItemKind.PODCAST);

    private final BlockRecord kept;
    private final List<ItemSummary> items;
    private final Map<ItemRef, Instant> done = new HashMap<>();

    private CountingProgress(BlockRecord kept, List<ItemSummary> items) {
        this.kept = kept;
        this.items = items;
        for (ItemSummary item : items) {
            Instant at = kept.done().get(item.ref().slug());
            if (at != null) {
                done.put(item.ref(), at);
            }
        }
    }

    static BlockProgress of(BlockRecord kept, List<ItemSummary> items, Audience audience) {
        CountingProgress counting = new CountingProgress(kept, items);
        return switch (audience) {
            case MENTEE -> counting.selfStudy();
            case MENTOR -> counting.preparation();
        };
    }

    private BlockProgress selfStudy() {
        List<ItemSummary> toDo = of(SELF_STUDY);
        List<ItemSummary> left = toDo.stream().filter(item -> !isDone(item)).toList();
        int minutes = left.stream().mapToInt(ItemSummary::ownMinutes).sum();
        return progress(toDo.size() - left.size(), toDo.size(), minutes);
    }

    private BlockProgress preparation() {
        int ways = of(CHANNELS).isEmpty() ? 0 : 1;
        boolean ready = isPrepared();
        int shortest =
                of(CHANNELS).stream().mapToInt(ItemSummary::ownMinutes).min().orElse(0);
        return progress(ready ? 1 : 0, ways, ready ? 0 : shortest);
    }

    private BlockProgress progress(int countDone, int countAll, int minutesLeft) {
        return new BlockProgress(
                kept.block(),
                done,
                countDone,
                countAll,
                minutesLeft,
                isPrepared(),
                kept.packDownloadedAt(),
                kept.survey() == null ? null : kept.survey().answeredAt());
    }

    private boolean isPrepared() {
        return of(CHANNELS).stream().anyMatch(this::isDone);
    }

    private List<ItemSummary> of(Set<ItemKind> kinds) {
        return items.stream().filter(item -> kinds.contains(item.kind())).toList();
    }

    private boolean isDone(ItemSummary item) {
        return done.containsKey(item.ref());
    }
}
