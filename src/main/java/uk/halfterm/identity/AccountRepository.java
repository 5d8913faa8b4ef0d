package uk.halfterm.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;
import uk.halfterm.shared.EmailAddress;

interface AccountRepository extends Repository<Account, PersonId> {

    Account save(Account account);

    Optional<Account> findById(PersonId id);

    Optional<Account> findByEmail(EmailAddress email);

    List<Account> findByIdIn(Collection<PersonId> ids);

    /** Some of those who hold the role somewhere. */
    @Query("{ 'grants.role' : ?0 }")
    List<Account> findByRole(Role role, Limit limit);

    boolean existsByEmail(EmailAddress email);

    long count();
}
