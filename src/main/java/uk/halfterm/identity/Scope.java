package uk.halfterm.identity;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/** Where a role holds: everywhere, in one organisation or in one cohort. A role never leaks out of its scope. */
public record Scope(Kind kind, @Nullable String id) implements Serializable {

    public enum Kind {
        EVERYWHERE,
        ORGANISATION,
        COHORT
    }

    public Scope {
        if ((kind == Kind.EVERYWHERE) != (id == null)) {
            throw new IllegalArgumentException("A scope names an organisation or a cohort, or holds everywhere");
        }
    }

    public static Scope everywhere() {
        return new Scope(Kind.EVERYWHERE, null);
    }

    public static Scope organisation(String id) {
        return new Scope(Kind.ORGANISATION, id);
    }

    public static Scope cohort(String id) {
        return new Scope(Kind.COHORT, id);
    }

    public boolean coversOrganisation(String organisation) {
        return kind == Kind.EVERYWHERE || (kind == Kind.ORGANISATION && organisation.equals(id));
    }

    public boolean coversCohort(String cohort) {
        return kind == Kind.EVERYWHERE || (kind == Kind.COHORT && cohort.equals(id));
    }
}
