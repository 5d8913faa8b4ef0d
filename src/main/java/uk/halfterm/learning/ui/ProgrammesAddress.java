package uk.halfterm.learning.ui;

/** Where the list of all of somebody's programmes is; where their content is: {@link uk.halfterm.curriculum.ContentAddresses}. */
final class ProgrammesAddress {

    static final String PROGRAMMES = "programmes";

    private ProgrammesAddress() {}
}
