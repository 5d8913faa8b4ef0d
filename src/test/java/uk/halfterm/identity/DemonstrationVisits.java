package uk.halfterm.identity;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Puts a person of the demonstration into the security context, as a sign-in through the page would. */
public final class DemonstrationVisits {

    private DemonstrationVisits() {}

    /** The person whose address begins so, in their first role. */
    public static void signIn(ApplicationContext portal, String name) {
        var account = portal.getBean(AccountRepository.class)
                .findByEmail(DemonstrationSignIns.address(name))
                .orElseThrow(() -> new AssertionError("Nobody in the demonstration is called " + name));
        var person = new SignedInPerson(account);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
