package uk.halfterm.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;
import uk.halfterm.shared.EmailAddress;

interface AccountRepository extends Repository<Account, PersonId> {

    Account save(Account account);

    Optional<Account> findById(PersonId id);

    Optional<Account> findByEmail(EmailAddress email);

    List<Account> findByIdIn(Collection<PersonId> ids);

    boolean existsByEmail(EmailAddress email);

    long count();
}
