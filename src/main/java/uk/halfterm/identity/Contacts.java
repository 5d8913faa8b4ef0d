package uk.halfterm.identity;

import java.util.Map;
import java.util.Optional;

import uk.halfterm.shared.EmailAddress;

/** The names and addresses behind some people's ids, for those who look after them and write to them. Never for a log. */
public record Contacts(Names names, Map<PersonId, EmailAddress> addresses) {

    public Contacts {
        addresses = Map.copyOf(addresses);
    }

    /** Empty for people who have no account any more. */
    public Optional<EmailAddress> addressOf(PersonId person) {
        return Optional.ofNullable(addresses.get(person));
    }
}
