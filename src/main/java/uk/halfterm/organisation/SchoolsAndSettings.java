package uk.halfterm.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import uk.halfterm.identity.Actor;
import uk.halfterm.shared.Fault;
import uk.halfterm.shared.FaultyInput;
import uk.halfterm.shared.NotFound;

/** The list of all organisations, for those who keep it: programme leads and administrators whose role holds everywhere. */
@Service
public class SchoolsAndSettings {

    private static final RegistrationTexts TEXTS = RegistrationTexts.TEXTS;
    private static final int MOST_WORDS = 6;

    private final MongoOperations store;
    private final OrganisationRepository organisations;

    SchoolsAndSettings(MongoOperations store, OrganisationRepository organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    /**
     * Those in whose name, town, postcode or URN each word that was typed begins a word: the one with that URN first, then open ones before
     * closed ones, then those whose name begins so. Finds nothing by nothing, and at most {@link OrganisationsFound#MOST}.
     */
    public OrganisationsFound search(Actor actor, String typed, int page) {
        OrganisationAccess.requireKeeps(actor);
        var words = SearchKeys.typed(typed).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return OrganisationsFound.NOTHING;
        }
        var found = new ArrayList<>(beginningWith(words, false, OrganisationsFound.MOST + 1));
        if (found.size() <= OrganisationsFound.MOST) {
            found.addAll(beginningWith(words, true, OrganisationsFound.MOST + 1 - found.size()));
        }
        return OrganisationsFound.of(
                found.stream()
                        .limit(OrganisationsFound.MOST)
                        .sorted(bestFirst(typed))
                        .map(Organisation::profile)
                        .toList(),
                page,
                found.size() > OrganisationsFound.MOST);
    }

    private List<Organisation> beginningWith(List<String> words, boolean closed, int most) {
        var each = words.stream()
                .map(word -> SearchKeys.sign(closed) + word)
                .map(beginning -> Criteria.where(SearchKeys.FIELD)
                        .elemMatch(new Criteria().gte(beginning).lt(SearchKeys.after(beginning))))
                .toList();
        return store.find(new Query(new Criteria().andOperator(each)).limit(most), Organisation.class);
    }

    private static Comparator<Organisation> bestFirst(String typed) {
        var plain = SearchKeys.plain(typed);
        return Comparator.<Organisation, Boolean>comparing(one -> !one.hasUrn(plain))
                .thenComparing(Organisation::isClosed)
                .thenComparing(one -> !SearchKeys.plain(one.name()).startsWith(plain))
                .thenComparing(one -> SearchKeys.plain(one.name()))
                .thenComparing(one -> one.id().value());
    }

    /** Refuses, with NoAccess, whoever does not keep the list. */
    public void requireKeeps(Actor actor) {
        OrganisationAccess.requireKeeps(actor);
    }

    /** Everything that is kept of one. */
    public OrganisationProfile profile(Actor actor, OrganisationId id) {
        OrganisationAccess.requireKeeps(actor);
        return organisations.findById(id).map(Organisation::profile).orElseThrow(() -> new NotFound(TEXTS.unknown()));
    }

    /**
     * Adds one that is in no register. An import of the register leaves it as it is.
     *
     * @throws FaultyInput when one with its URN, or with its name and postcode, is there
     */
    public OrganisationProfile add(Actor actor, AddOrganisation command) {
        OrganisationAccess.requireKeeps(actor);
        try {
            return organisations.save(command.organisation()).profile();
        } catch (DuplicateKeyException there) {
            throw new FaultyInput(TEXTS.theForm(), List.of(faultOf(command)));
        }
    }

    private Fault faultOf(AddOrganisation command) {
        return organisations.findById(command.id()).isPresent()
                ? Fault.about(AddOrganisation.NAME, TEXTS.nameAndPostcodeTaken())
                : Fault.about(AddOrganisation.URN, TEXTS.urnTaken());
    }
}
