package uk.halfterm.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.halfterm.platform.store.StoreTest;
import uk.halfterm.shared.EmailAddress;
import uk.halfterm.shared.NotFound;
import uk.halfterm.shared.PersonName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Registering people, the first of them included. */
@StoreTest
@Import({Accounts.class, FirstAdministrator.class, IdentityIndexes.class, AccountsStoreTest.QuickPasswords.class})
class AccountsStoreTest {

    private static final EmailAddress ADA = EmailAddress.of("ada@school.example");
    private static final PersonName ADA_BROOK = PersonName.of("Ada", "Brook");
    private static final Password PASSWORD = Password.of("three random words");
    private static final RoleGrant MENTOR = RoleGrant.of(Role.MENTOR, Scope.organisation("elm-grove"));
    private static final RoleGrant TUTOR = RoleGrant.of(Role.INDUCTION_TUTOR, Scope.organisation("elm-grove"));

    @TestConfiguration(proxyBeanMethods = false)
    static class QuickPasswords {

        @Bean
        PasswordEncoder quickPasswords() {
            return new BCryptPasswordEncoder(4);
        }
    }

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRepository stored;

    @Autowired
    private FirstAdministrator firstAdministrator;

    private String token = "";

    @BeforeEach
    void issueToken() {
        token = firstAdministrator.issueToken();
    }

    @Test
    void registersAPersonOnce() {
        var first = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));
        var second = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));

        assertThat(second).isEqualTo(first);
        assertThat(stored.count()).isEqualTo(1);
    }

    @Test
    void takesAnAddressInOtherLettersForTheSamePerson() {
        var first = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));

        assertThat(accounts.find(EmailAddress.of("Ada@School.Example"))).contains(first);
    }

    @Test
    void registersAPersonOnceHoweverManyDoItAtOnce() throws Exception {
        var ids = atOnce(8, () -> accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD)));

        assertThat(Set.copyOf(ids)).hasSize(1);
        assertThat(stored.count()).isEqualTo(1);
    }

    @Test
    void addsTheRolesOfALaterRegistrationAndChangesNothingElse() {
        var ada = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));
        var before = stored.findById(ada).orElseThrow();

        accounts.register(new RegisterPerson(
                ADA, PersonName.of("Somebody", "Else"), List.of(TUTOR, MENTOR), Password.of("another password")));

        var after = stored.findById(ada).orElseThrow();
        assertThat(after.grants()).containsExactly(MENTOR, TUTOR);
        assertThat(after.name()).isEqualTo(ADA_BROOK);
        assertThat(after.passwordHash()).isEqualTo(before.passwordHash());
    }

    @Test
    void losesNoRoleWhenTwoAreAddedAtOnce() throws Exception {
        var ada = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));
        var schools = new ArrayList<RoleGrant>();
        for (int school = 0; school < 6; school++) {
            schools.add(RoleGrant.of(Role.INDUCTION_TUTOR, Scope.organisation("school-" + school)));
        }

        var waiting = new ArrayList<>(schools);
        atOnce(6, () -> {
            RoleGrant grant;
            synchronized (waiting) {
                grant = waiting.removeLast();
            }
            return accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(grant), null));
        });

        assertThat(accounts.grantsOf(ada)).contains(MENTOR).containsAll(schools);
    }

    @Test
    void keepsNoPasswordAsItWasTyped() {
        var ada = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));

        assertThat(stored.findById(ada).orElseThrow().passwordHash())
                .startsWith("$2")
                .doesNotContain(PASSWORD.value());
    }

    @Test
    void hashesAPasswordOnceForPeopleWhoShareIt() {
        var people = accounts.registerAll(List.of(
                new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD),
                new RegisterPerson(
                        EmailAddress.of("ben@school.example"),
                        PersonName.of("Ben", "Marsh"),
                        List.of(MENTOR),
                        PASSWORD)));

        assertThat(people)
                .extracting(person -> stored.findById(person).orElseThrow().passwordHash())
                .hasSize(2)
                .doesNotContainNull()
                .containsOnly(stored.findById(people.getFirst()).orElseThrow().passwordHash());
    }

    @Test
    void namesPeopleWhoHaveLeftWithoutAnError() {
        var ada = accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));
        var gone = PersonId.fresh();

        var names = accounts.namesOf(List.of(ada, gone));

        assertThat(names.of(ada)).isEqualTo("Ada Brook");
        assertThat(names.of(gone)).isEqualTo("Somebody who has left");
    }

    @Test
    void makesTheFirstAdministratorByTheLinkOfTheConsole() {
        var ada = firstAdministrator.register(token, ADA_BROOK, ADA, PASSWORD);

        assertThat(accounts.grantsOf(ada)).containsExactly(RoleGrant.of(Role.ADMINISTRATOR, Scope.everywhere()));
        assertThat(firstAdministrator.isOpen(token)).isFalse();
    }

    @Test
    void makesTheFirstAdministratorOnce() {
        firstAdministrator.register(token, ADA_BROOK, ADA, PASSWORD);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> firstAdministrator.register(
                        token, PersonName.of("Ben", "Late"), EmailAddress.of("ben@school.example"), PASSWORD));
        assertThat(stored.count()).isEqualTo(1);
    }

    @Test
    void letsOneOfManyClicksWin() throws Exception {
        var answers = atOnce(6, () -> {
            try {
                var guest = EmailAddress.of("guest-" + Thread.currentThread().threadId() + "@school.example");
                return firstAdministrator
                        .register(token, ADA_BROOK, guest, PASSWORD)
                        .value();
            } catch (NotFound used) {
                return "used";
            }
        });

        assertThat(answers).filteredOn("used"::equals).hasSize(5);
        assertThat(stored.count()).isEqualTo(1);
    }

    @Test
    void knowsNoOtherTokenThanTheLast() {
        var later = firstAdministrator.issueToken();

        assertThat(firstAdministrator.isOpen(token)).isFalse();
        assertThat(firstAdministrator.isOpen("guessed")).isFalse();
        assertThat(firstAdministrator.isOpen(later)).isTrue();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> firstAdministrator.register(token, ADA_BROOK, ADA, PASSWORD));
        assertThat(accounts.none()).isTrue();
    }

    @Test
    void closesTheLinkAsSoonAsAnybodyIsRegistered() {
        accounts.register(new RegisterPerson(ADA, ADA_BROOK, List.of(MENTOR), PASSWORD));

        assertThat(firstAdministrator.isOpen(token)).isFalse();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        firstAdministrator.register(token, ADA_BROOK, EmailAddress.of("ben@school.example"), PASSWORD));
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        var answers = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = java.util.stream.Stream.generate(() -> threads.submit(work))
                    .limit(times)
                    .toList();
            for (var one : begun) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
