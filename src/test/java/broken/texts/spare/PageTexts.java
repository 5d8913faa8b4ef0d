package broken.texts.spare;

import uk.halfterm.shared.Texts;

public interface PageTexts extends Texts {

    String title(int number);
}
