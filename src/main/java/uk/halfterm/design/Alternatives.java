package uk.halfterm.design;

import java.util.List;

/** Things of which one is enough, in the middle of a sentence. */
public final class Alternatives {

    private Alternatives() {}

    /** "webinar, reading or podcast"; nothing for none. */
    public static String of(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : DesignTexts.TEXTS.orLast(String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
