package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What an administrator's home says. */
interface AdministratorHomeTexts extends Texts {

    AdministratorHomeTexts TEXTS = Texts.of(AdministratorHomeTexts.class);

    String title();

    String programmes();

    String size(int count, String sections);

    String deliveries();

    String givenUp();

    String seeDeliveries();
}
