package uk.halfterm.curriculum.authored;

import java.util.Locale;

/** How authors write the names that code knows: lower case with hyphens. */
public final class Names {

    private Names() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
