package uk.halfterm.cohort;

import java.util.Optional;

import uk.halfterm.curriculum.Opening;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.shared.Identifier;

/** A cohort of a programme: the programme's id and when people begin, like {@code ecf.september-23-24}. */
public record CohortId(String value) implements Identifier {

    public CohortId {
        Identifier.requireValue(value);
        var dot = value.indexOf('.');
        if (dot < 1 || dot == value.length() - 1) {
            throw new IllegalArgumentException("A cohort is written like ecf.september-23-24, not \"" + value + "\"");
        }
    }

    public static CohortId of(String value) {
        return new CohortId(value);
    }

    public static CohortId of(ProgrammeId programme, Opening opening) {
        return new CohortId(programme.value() + "." + opening.key());
    }

    /** Reads what an address names; addresses of the releases that knew the ECF programme only leave it out. Empty where it is no cohort. */
    public static Optional<CohortId> ofAddress(String text) {
        var named = text.strip();
        if (named.matches("[a-z0-9-]+\\.[a-z0-9-]+")) {
            return Optional.of(new CohortId(named));
        }
        return named.matches("[a-z0-9-]+") ? Optional.of(new CohortId("ecf." + named)) : Optional.empty();
    }

    public ProgrammeId programme() {
        return ProgrammeId.of(value.substring(0, value.indexOf('.')));
    }
}
