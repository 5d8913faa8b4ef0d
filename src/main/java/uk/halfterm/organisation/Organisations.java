package uk.halfterm.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The schools, settings and partners that are known. What it tells is public, so it asks for no actor. */
@Service
public class Organisations {

    private final OrganisationRepository organisations;

    Organisations(OrganisationRepository organisations) {
        this.organisations = organisations;
    }

    /** Registers an organisation once: an id that is known already stays as it is, whoever asks and however often. */
    public OrganisationSummary register(RegisterOrganisation command) {
        return find(command.id()).orElseGet(() -> insert(command));
    }

    public Optional<OrganisationSummary> find(OrganisationId id) {
        return organisations.findById(id).map(Organisation::summary);
    }

    /** The organisations behind ids; unknown ids are left out. */
    public Map<OrganisationId, OrganisationSummary> named(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return organisations.findByIdIn(Set.copyOf(ids)).stream()
                .map(Organisation::summary)
                .collect(Collectors.toUnmodifiableMap(OrganisationSummary::id, summary -> summary));
    }

    private OrganisationSummary insert(RegisterOrganisation command) {
        try {
            return organisations.save(Organisation.registeredBy(command)).summary();
        } catch (DuplicateKeyException known) {
            // Either another node was faster with the same id, or the URN belongs to an organisation with another id.
            return find(command.id())
                    .orElseThrow(() -> new IllegalArgumentException(RegistrationTexts.TEXTS.urnTaken(), known));
        }
    }
}
