package uk.halfterm.training;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import uk.halfterm.shared.Postcode;

/** Where people meet: in a room somewhere, or online. Two ways and no third, so that a page shows each as it needs. */
public sealed interface Location {

    /** A room to travel to. */
    @TypeAlias("place.venue")
    record Venue(String name, Postcode postcode) implements Location {

        public Venue {
            if (name.isBlank()) {
                throw new IllegalArgumentException(RefusalTexts.TEXTS.venueMissing());
            }
        }

        @Override
        public String toString() {
            return EventTexts.TEXTS.venue(name, postcode.value());
        }
    }

    /** A virtual session; its link often comes only days before, and is absent until then. */
    @TypeAlias("place.online")
    record Online(@Nullable String joinLink) implements Location {

        public static Online linkToCome() {
            return new Online(null);
        }

        @Override
        public String toString() {
            return EventTexts.TEXTS.online();
        }
    }
}
