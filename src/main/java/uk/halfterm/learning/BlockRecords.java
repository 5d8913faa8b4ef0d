package uk.halfterm.learning;

import java.util.Collection;
import java.util.List;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The kept records. A change is one atomic update of one document, made if it is not there. */
@Component
class BlockRecords {

    private static final int ATTEMPTS = 3;

    private final MongoOperations store;

    BlockRecords(MongoOperations store) {
        this.store = store;
    }

    BlockRecord of(PersonId person, ProgrammeId programme, int block) {
        BlockRecord kept = store.findById(BlockRecord.idOf(person, programme, block), BlockRecord.class);
        return kept == null ? BlockRecord.untouched(person, programme, block) : kept;
    }

    List<BlockRecord> of(Collection<PersonId> people, ProgrammeId programme) {
        return store.find(
                query(where("person").in(people).and("programme").is(programme)).with(Sort.by("_id")),
                BlockRecord.class);
    }

    void change(PersonId person, ProgrammeId programme, int block, Update change) {
        Update update = change.setOnInsert("person", person)
                .setOnInsert("programme", programme)
                .setOnInsert("block", block);
        for (int attempt = 1; ; attempt++) {
            try {
                store.upsert(
                        query(where("_id").is(BlockRecord.idOf(person, programme, block))), update, BlockRecord.class);
                return;
            } catch (DuplicateKeyException madeByTheOtherTab) {
                if (attempt == ATTEMPTS) {
                    throw madeByTheOtherTab;
                }
            }
        }
    }
}
