package broken.texts.whole;

import uk.halfterm.shared.Texts;

/** Says everything that its texts offer. */
class Page {

    private static final PageTexts TEXTS = Texts.of(PageTexts.class);

    String words() {
        return TEXTS.title() + TEXTS.range(1, "2") + TEXTS.found(3);
    }
}
