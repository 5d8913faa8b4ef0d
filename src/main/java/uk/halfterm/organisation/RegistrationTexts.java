package uk.halfterm.organisation;

import uk.halfterm.shared.Texts;

/** Why an organisation cannot be registered. */
interface RegistrationTexts extends Texts {

    RegistrationTexts TEXTS = Texts.of(RegistrationTexts.class);

    String enterName();

    String urnTaken();

    String nameAndPostcodeTaken();

    String tooLong(int characters);

    String theForm();

    String unknown();
}
