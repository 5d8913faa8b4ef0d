package uk.halfterm.shared.yaml;

import java.util.Locale;

/** How authors write what is a constant in code: {@code same-organisation} for {@code SAME_ORGANISATION}. */
public final class AuthoredWord {

    private AuthoredWord() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
