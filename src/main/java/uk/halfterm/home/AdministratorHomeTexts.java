package uk.halfterm.home;

import uk.halfterm.shared.Texts;

/** What an administrator's home says. */
interface AdministratorHomeTexts extends Texts {

    AdministratorHomeTexts TEXTS = Texts.of(AdministratorHomeTexts.class);

    String title();

    String programmes();

    String size(int count, String sections);

    String messages();

    String noneStuck();

    String oneStuck();

    String severalStuck(int count);

    String seeMessages();

    String whoChanges();

    String whoPairs();

    String pairing();

    String schools();

    String keepingSchools();

    String timetable();

    String correcting();

    String people();

    String noPage(String address);

    String noCohort();

    String noCohortLead(String address);

    default String stuck(int count) {
        return switch (count) {
            case 0 -> noneStuck();
            case 1 -> oneStuck();
            default -> severalStuck(count);
        };
    }
}
