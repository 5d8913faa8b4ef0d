package uk.halfterm.identity;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.halfterm.demonstration.ScreenVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** The programme lead of the demonstration is a trainer too. */
class RoleSwitchTest extends ScreenVisit {

    private static final RoleGrant TRAINER = RoleGrant.of(Role.TRAINER, Scope.everywhere());

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private RoleSwitch roles;

    @BeforeEach
    void signInAsTheLead() {
        signInAs("lead");
    }

    @Test
    void beginsWithTheFirstRole() {
        assertThat(signedIn.actor().role()).isEqualTo(Role.PROGRAMME_LEAD);
        assertThat(roles.choices()).extracting(RoleGrant::role).containsExactly(Role.PROGRAMME_LEAD, Role.TRAINER);
    }

    @Test
    void actsInTheRoleChosenFromThenOn() {
        roles.choose(TRAINER);

        assertThat(signedIn.actor().role()).isEqualTo(Role.TRAINER);
        open("");
        assertThat(links()).doesNotContain("people");
    }

    @Test
    void refusesThePagesOfTheOtherRoleAndSaysHowToGetThem() {
        roles.choose(TRAINER);

        assertThat(open("people")).isEqualTo(403);
        assertThat(text()).contains("You cannot open this page", "You hold more than one role.");
    }

    @Test
    void changesNothingForARoleThatIsNotHeld() {
        roles.choose(RoleGrant.of(Role.ADMINISTRATOR, Scope.everywhere()));
        roles.choose(RoleGrant.of(Role.TRAINER, Scope.cohort("september-23-24")));

        assertThat(signedIn.actor().role()).isEqualTo(Role.PROGRAMME_LEAD);
    }

    @Test
    void fallsBackToARoleThatIsHeldWhenTheChosenOneIsTakenAway() {
        roles.choose(TRAINER);
        var accounts = portal.getBean(AccountRepository.class);
        var lead = accounts.findByEmail(DemonstrationSignIns.address("lead")).orElseThrow();
        var without = accounts.save(with(lead, lead.grants().subList(0, 1)));

        assertThat(signedIn.actor().role()).isEqualTo(Role.PROGRAMME_LEAD);

        accounts.save(with(without, lead.grants()));
    }

    private static Account with(Account account, java.util.List<RoleGrant> grants) {
        return new Account(
                account.id(),
                account.version(),
                account.email(),
                account.name(),
                account.passwordHash(),
                grants,
                account.registeredAt());
    }
}
