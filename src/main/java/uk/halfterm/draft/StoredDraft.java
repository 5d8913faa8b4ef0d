package uk.halfterm.draft;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.identity.PersonId;
import uk.halfterm.platform.seal.Sealed;

/** A draft as the store keeps it: nobody who has the store alone can read its words. */
@Document(StoredDraft.COLLECTION)
record StoredDraft(@Id String id, Sealed words, long version, Instant keptAt) {

    static final String COLLECTION = "drafts";

    static String idOf(PersonId person, String place) {
        return person.value() + "/" + place;
    }
}
