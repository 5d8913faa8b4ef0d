package uk.halfterm.identity.ui;

import uk.halfterm.shared.Texts;

/** What the sign-in page says. */
interface SignInTexts extends Texts {

    SignInTexts TEXTS = Texts.of(SignInTexts.class);

    String pageTitle();

    String heading();

    String lead();

    String emailAddress();

    String password();

    String signIn();

    String notRight();

    default String paused(int minutes) {
        return minutes == 1 ? pausedForOneMinute() : pausedForMinutes(minutes);
    }

    String pausedForMinutes(int minutes);

    String pausedForOneMinute();

    String pausedForAWhile();

    String sessionEnded();

    String signInFirst();

    String signedOut();

    String signedOutHere();

    String accountReady();

    String cannotSignIn();

    String demonstration(String password);

    String demonstrationAddress();

    String demonstrationPerson();
}
