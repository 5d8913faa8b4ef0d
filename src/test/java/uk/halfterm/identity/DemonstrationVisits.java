package uk.halfterm.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/** Puts a person of the demonstration into the security context, as a sign-in through the page would. */
public final class DemonstrationVisits {

    private DemonstrationVisits() {}

    /** The person whose address begins so, in their first role. */
    public static void signIn(ApplicationContext portal, String name) {
        var account = portal.getBean(AccountRepository.class)
                .findByEmail(DemonstrationSignIns.address(name))
                .orElseThrow(() -> new AssertionError("Nobody in the demonstration is called " + name));
        var person = new SignedInPerson(account);
        enter(portal, UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    public static void signOut(ApplicationContext portal) {
        enter(portal, null);
    }

    /** Into the portal's own security, and into the one that Vaadin's test request asks. */
    private static void enter(ApplicationContext portal, @Nullable Authentication authentication) {
        var context = new SecurityContextImpl(authentication);
        portal.getBean(SecurityContextHolderStrategy.class).setContext(context);
        SecurityContextHolder.setContext(context);
    }
}
