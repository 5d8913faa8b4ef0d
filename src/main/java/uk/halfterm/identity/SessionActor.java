package uk.halfterm.identity;

import java.util.List;
import java.util.Optional;

import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;
import uk.halfterm.shared.NoAccess;

/** Finds the actor of a request from its session and the grants of the moment. */
@Component
class SessionActor implements SignedIn, RoleSwitch {

    private final Accounts accounts;
    private final SecurityContextHolderStrategy security;

    /** Takes the strategy that this portal's own filters use: the static one is the last portal's where a process has several. */
    SessionActor(Accounts accounts, SecurityContextHolderStrategy security) {
        this.accounts = accounts;
        this.security = security;
    }

    @Override
    public Actor actor() {
        if (person().isEmpty()) {
            throw new NoAccess("Nobody is signed in");
        }
        return find().orElseThrow(() -> new NoAccess("The person holds no role any more"));
    }

    @Override
    public Optional<Actor> find() {
        return person().flatMap(person -> {
            var grants = grants(person);
            if (grants.isEmpty()) {
                return Optional.empty();
            }
            var chosen = person.chosen();
            var grant = chosen != null && grants.contains(chosen) ? chosen : grants.getFirst();
            return Optional.of(new Actor(person.person(), person.name(), grant.role(), grant.scope()));
        });
    }

    @Override
    public List<RoleGrant> choices() {
        return person().map(this::grants).orElse(List.of());
    }

    @Override
    public void choose(RoleGrant grant) {
        if (choices().contains(grant)) {
            person().ifPresent(person -> person.choose(grant));
            RoundTrip.forgetAll();
        }
    }

    /** Read once for a request, so that a role taken away ends with the next click. */
    private List<RoleGrant> grants(SignedInPerson person) {
        return RoundTrip.remember(Grants.class, () -> new Grants(person.person(), accounts.grantsOf(person.person())))
                .of(person.person())
                .orElseGet(() -> accounts.grantsOf(person.person()));
    }

    /** A request signs somebody in at most once; what was read for somebody else is of no use. */
    private record Grants(PersonId person, List<RoleGrant> grants) {

        Optional<List<RoleGrant>> of(PersonId asked) {
            return person.equals(asked) ? Optional.of(grants) : Optional.empty();
        }
    }

    private Optional<SignedInPerson> person() {
        var authentication = security.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }
}
