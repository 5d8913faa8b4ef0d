package broken.texts.twice;

import uk.halfterm.shared.Texts;

public interface PageTexts extends Texts {

    String title(int number);
}
