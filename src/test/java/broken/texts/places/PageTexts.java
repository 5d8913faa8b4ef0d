package broken.texts.places;

import uk.halfterm.shared.Texts;

public interface PageTexts extends Texts {

    String title(int number);
}
