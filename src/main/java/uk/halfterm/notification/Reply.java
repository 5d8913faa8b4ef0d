package uk.halfterm.notification;

/** What came of giving a mail to the mail server. The reasons are for an administrator and name nobody. */
sealed interface Reply {

    /** The server has the mail now. */
    record Taken() implements Reply {}

    /** The server has said no for now; it did not take the mail. */
    record NotNow(String reason) implements Reply {}

    /** The server cannot be spoken to, which will be so for every other mail too. */
    record OutOfReach(String reason) implements Reply {}

    /** The server has said no for good, or has perhaps taken the mail without saying so. */
    record GivenUp(String reason) implements Reply {}
}
