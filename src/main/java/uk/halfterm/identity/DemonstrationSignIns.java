package uk.halfterm.identity;

import java.util.List;

import org.springframework.core.env.Environment;
import uk.halfterm.shared.EmailAddress;

/** The sign-ins of the demonstration, in one place for the console, the sign-in page and the data behind them. */
public final class DemonstrationSignIns {

    public static final String PASSWORD = "half-term-demo";

    /** An address and, in a few words, whose it is. */
    public record SignIn(EmailAddress email, String who) {}

    public static final List<SignIn> ALL = List.of(
            signIn("mentee", "an early career teacher"),
            signIn("mentor", "a mentor"),
            signIn("tutor", "an induction tutor"),
            signIn("trainer", "a trainer"),
            signIn("lead", "a programme lead, who is a trainer too"),
            signIn("admin", "an administrator"),
            signIn("january-mentor", "a mentor with the mentor induction programme"),
            signIn("two-programmes-mentor", "a mentor with mentees in two programmes"),
            signIn("ecte-mentee", "a teacher of the training since September 2025"),
            signIn("practitioner", "an early years practitioner"),
            signIn("childminder", "a childminder"),
            signIn("ey-mentor", "an early years mentor"));

    private DemonstrationSignIns() {}

    public static EmailAddress address(String name) {
        return EmailAddress.of(name + "@demo.halfterm.example");
    }

    /** Whether this installation carries the demonstration; the prod profile refuses it. */
    public static boolean shownBy(Environment settings) {
        return settings.getProperty("halfterm.demonstration", Boolean.class, false);
    }

    private static SignIn signIn(String name, String who) {
        return new SignIn(address(name), who);
    }
}
