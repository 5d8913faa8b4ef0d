package uk.halfterm.identity;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import uk.halfterm.shared.PersonName;

/**
 * What a session keeps of a signed-in person: id, name and the role chosen last. The grants at sign-in decide which pages may be
 * opened at all; {@link SessionActor} reads them afresh for every request.
 */
final class SignedInPerson implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final String given;
    private final String family;
    private final String email;
    private final List<SimpleGrantedAuthority> authorities;
    private volatile @Nullable RoleGrant chosen;

    SignedInPerson(Account account) {
        this.person = account.id().value();
        this.given = account.name().given();
        this.family = account.name().family();
        this.email = account.email().value();
        this.authorities = account.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role().name()))
                .distinct()
                .toList();
    }

    PersonId person() {
        return PersonId.of(person);
    }

    PersonName name() {
        return PersonName.of(given, family);
    }

    /** The role chosen last, which may have been taken away since; null before any choice. */
    @Nullable
    RoleGrant chosen() {
        return chosen;
    }

    void choose(RoleGrant grant) {
        chosen = grant;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return email;
    }

    /** Never the address: this text can reach a log. */
    @Override
    public String toString() {
        return "SignedInPerson[" + person + "]";
    }
}
