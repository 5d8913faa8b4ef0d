package uk.halfterm.curriculum;

import java.util.Set;

import org.springframework.data.annotation.TypeAlias;

/** What completes a section for a role. */
public sealed interface Counting {

    Set<ItemKind> kinds();

    /** Every item of these kinds: a mentee's self-study with its webinars (seed 004). */
    @TypeAlias("curriculum.counting.every")
    record Every(Set<ItemKind> kinds) implements Counting {

        public Every {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Any one item of these kinds: a mentor is prepared by webinar, reading or podcast (domain.md 3). */
    @TypeAlias("curriculum.counting.any")
    record Any(Set<ItemKind> kinds) implements Counting {

        public Any {
            kinds = Set.copyOf(kinds);
        }
    }
}
