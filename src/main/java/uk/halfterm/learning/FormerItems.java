package uk.halfterm.learning;

import java.util.Map;
import java.util.Set;

import uk.halfterm.curriculum.ItemId;
import uk.halfterm.curriculum.ProgrammeId;

/**
 * What the items of the first programme are called today whose slugs were unique in their block only. Old addresses and step 5 of the
 * schema rest on it; it does not change any more.
 */
public final class FormerItems {

    /** The only programme of that time. */
    public static final ProgrammeId PROGRAMME = ProgrammeId.of("ecf");

    /** Each block had one item of these names; they are named after their block now. */
    private static final Set<String> ONCE_A_BLOCK = Set.of("webinar", "reading", "podcast", "survey");

    /** Two blocks had an agenda of that name; the later one was given its own. */
    private static final Map<String, String> RENAMED =
            Map.of("11/feedback-that-gets-used", "feedback-that-is-acted-on");

    private FormerItems() {}

    public static ItemId of(int block, String slug) {
        return new ItemId(PROGRAMME, slugOf(block, slug));
    }

    static String slugOf(int block, String slug) {
        if (ONCE_A_BLOCK.contains(slug)) {
            return "block-" + block + "-" + slug;
        }
        return RENAMED.getOrDefault(block + "/" + slug, slug);
    }
}
