package uk.halfterm.design.form;

import uk.halfterm.shared.Texts;

/** What every form says. */
interface FormTexts extends Texts {

    FormTexts TEXTS = Texts.of(FormTexts.class);

    String optional(String label);

    String thereIsAProblem();

    String error();

    String errorIn(String title);

    String ofField(String reason, String label);

    String proposing(String reason, String proposal);

    String line();

    String where();

    String whatIsWrong();

    String writeInstead();

    String lineNumber(int line);

    String nothingProposed();

    String oneFaultIn(String file);

    String severalFaultsIn(int count, String file);

    default String faultsIn(int count, String file) {
        return count == 1 ? oneFaultIn(file) : severalFaultsIn(count, file);
    }

    String firstOfFaults(int shown, int all);

    String mostCharacters(int most);

    String oneCharacterLeft();

    String charactersLeft(String count);

    String oneCharacterTooMany();

    String charactersTooMany(String count);

    String day();

    String month();

    String year();

    String dateMissing();

    String datePartMissing(String parts);

    String yearOfFourDigits();

    String dateNotReal();

    String and();

    String fileTaken(String kinds, String size);

    String fileOfAnotherKind(String kinds);

    String fileTooLarge(String size);

    String fileChosen(String name, String size);

    String kilobytes(long count);

    String megabytes(String count);

    String checkYourAnswers();

    String change();

    String leftOut();

    String draftRefusedHere(String why);

    String draftRefusedNowhere(String why);

    String draftSince(String when);

    String draftAsYouGo();

    String draftKept();

    String draftHere();

    String draftNowhere();

    String draftBack();

    String draftClash();

    String draftKeepThis();

    String draftOlder();

    String draftUse();

    String draftForget();

    String draftAnew();

    String draftGone();

    String draftBringBack();
}
