package uk.halfterm.shell;

import uk.halfterm.shared.Texts;

/** What is said in place of a page. */
interface ErrorPageTexts extends Texts {

    ErrorPageTexts TEXTS = Texts.of(ErrorPageTexts.class);

    String notFoundTitle();

    String notFound();

    String checkTheAddress();

    String nothingForYou();

    String noAccessTitle();

    String noAccess();

    String belongsToAnother();

    String severalRoles();

    String noRole();

    String noRoleLead();

    String failedTitle();

    String failed();

    String failedLead();

    String failedCode(String code);

    String notUnderstood();

    String notUnderstoodLead();

    String forMentors();

    String forMentorsLead();
}
