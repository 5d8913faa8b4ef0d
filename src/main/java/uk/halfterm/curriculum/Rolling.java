package uk.halfterm.curriculum;

import java.time.LocalDate;

import org.springframework.data.annotation.TypeAlias;

/** Open from that day on, without an end: each person begins on a day of their own, as self-paced programmes need. */
@TypeAlias("curriculum.rolling")
public record Rolling(LocalDate since) implements Opening {

    @Override
    public String label() {
        return OpeningTexts.TEXTS.anyTime();
    }

    @Override
    public String key() {
        return "rolling";
    }
}
