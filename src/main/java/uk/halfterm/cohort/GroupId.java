package uk.halfterm.cohort;

import java.util.Locale;

import uk.halfterm.shared.Identifier;

/** A named group of a cohort, for training events: the cohort's slug and its own, like {@code ecf.september-23-24/bournville}. */
public record GroupId(String value) implements Identifier {

    public GroupId {
        Identifier.requireValue(value);
        if (value.indexOf('/') < 1 || value.endsWith("/")) {
            throw new IllegalArgumentException(
                    "A group is written like ecf.september-23-24/bournville, not \"" + value + "\"");
        }
    }

    public static GroupId of(String value) {
        return new GroupId(value);
    }

    /** The group of that name in the cohort: capitals, spaces and punctuation make no difference. */
    public static GroupId of(CohortId cohort, String name) {
        String slug = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum}]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.isEmpty()) {
            throw new PlacementRefused(PlacementTexts.TEXTS.groupWithoutName(name.strip()));
        }
        return new GroupId(cohort.value() + "/" + slug);
    }

    public CohortId cohort() {
        return new CohortId(value.substring(0, value.indexOf('/')));
    }
}
