package uk.halfterm.draft;

import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.halfterm.design.form.Keeper.Kept;
import uk.halfterm.platform.seal.CannotOpen;
import uk.halfterm.platform.seal.Seal;
import uk.halfterm.platform.seal.Sealed;
import uk.halfterm.platform.seal.SealedField;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The drafts that are kept, their words sealed. */
@Component
class StoredDrafts {

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final MongoOperations store;
    private final Seal seal;
    private final JsonMapper json = JsonMapper.shared();

    StoredDrafts(MongoOperations store, Seal seal) {
        this.store = store;
        this.seal = seal;
    }

    /** A draft that cannot be read, because its key is gone, stands there as an empty one: it can be written anew. */
    Optional<Kept> find(String id) {
        return Optional.ofNullable(store.findById(id, StoredDraft.class))
                .map(one -> new Kept(words(one), one.version(), one.keptAt()));
    }

    /** Puts the draft in place of the one with the version before it; false if that is not the one that is kept. */
    boolean replace(String id, Kept draft) {
        var words = sealed(id, draft.words());
        if (draft.version() == 1) {
            return insert(new StoredDraft(id, words, draft.version(), draft.at()));
        }
        var update =
                new Update().set("words", words).set("version", draft.version()).set("keptAt", draft.at());
        var written = store.updateFirst(
                query(where("_id").is(id).and("version").is(draft.version() - 1)), update, StoredDraft.class);
        return written.getMatchedCount() == 1;
    }

    void remove(String id) {
        store.remove(query(where("_id").is(id)), StoredDraft.class);
    }

    private boolean insert(StoredDraft first) {
        try {
            store.insert(first);
            return true;
        } catch (DuplicateKeyException keptByAnotherTab) {
            return false;
        }
    }

    private Sealed sealed(String id, Map<String, String> words) {
        return seal.seal(json.writeValueAsString(words), SealedField.DRAFT_WORDS.context(id));
    }

    private Map<String, String> words(StoredDraft one) {
        try {
            return json.readValue(seal.open(one.words(), SealedField.DRAFT_WORDS.context(one.id())), WORDS);
        } catch (CannotOpen unreadable) { // a restore without the key has said so
            return Map.of();
        }
    }
}
