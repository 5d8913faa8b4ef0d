package uk.halfterm.organisation.ui;

import uk.halfterm.shared.Texts;

/** What the search for organisations says. */
interface OrganisationsTexts extends Texts {

    OrganisationsTexts TEXTS = Texts.of(OrganisationsTexts.class);

    String pageTitle();

    String heading();

    String lead();

    String search();

    String searchHint();

    String find();

    String add();

    String found();

    default String found(int number, boolean more) {
        if (more) {
            return firstOfMore(number);
        }
        return number == 1 ? foundOne() : foundSome(number);
    }

    String foundOne();

    String foundSome(int number);

    String firstOfMore(int number);

    String typeMore();

    String nothingFound(String typed);

    String whenNothingFound();

    String name();

    String urn();

    String noUrn();

    String place();

    String status();

    String closedOn(String day);
}
