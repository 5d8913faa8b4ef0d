package uk.halfterm.curriculum.folder;

import java.util.Locale;

/** How authors write the names that code knows: lower case with hyphens. */
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
