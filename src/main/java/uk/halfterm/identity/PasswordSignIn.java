package uk.halfterm.identity;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.halfterm.shared.EmailAddress;

/** Signs a person in by e-mail address and password, with the same answer, in the same time, for an address nobody has. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    // The hash of a random password nobody keeps, of the same strength as everybody's, so that refusing takes the same
    // time.
    private static final String NOBODYS_HASH = "$2a$11$lvmR7bPDcgwHsj9ocEdxO.vcnTGx/w7PMkSkRirm8e1nVl48KzBgu";

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final KnownDevices devices;

    PasswordSignIn(
            AccountRepository accounts, PasswordEncoder passwords, SignInThrottle throttle, KnownDevices devices) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var typed = attempt.getName();
        var counted = attempt.getDetails() instanceof SignInDetails details
                ? throttle.take(typed, details.getRemoteAddress(), devices.find(details.devices(), typed))
                : throttle.take(typed, "", Optional.empty());
        // Whoever is registered without a password yet is treated like nobody, at the same cost.
        var account = find(typed).filter(one -> one.passwordHash() != null);
        var hash = account.map(Account::passwordHash).orElse(NOBODYS_HASH);
        var matches = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        if (account.isEmpty() || !matches) {
            throttle.failed(counted);
            throw new BadCredentialsException("Wrong address or password");
        }
        throttle.succeeded(counted);
        var person = new SignedInPerson(account.get());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private Optional<Account> find(String typed) {
        try {
            return accounts.findByEmail(new EmailAddress(typed));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
