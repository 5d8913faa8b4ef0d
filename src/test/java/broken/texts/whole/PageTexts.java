package broken.texts.whole;

import uk.halfterm.shared.Texts;

/** Nothing is wrong with these; the others each break one rule. */
public interface PageTexts extends Texts {

    String title();

    String range(int first, String last);

    String one();

    String several(int count);

    default String found(int count) {
        return count == 1 ? one() : several(count);
    }
}
