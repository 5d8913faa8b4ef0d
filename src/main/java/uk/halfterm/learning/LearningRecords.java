package uk.halfterm.learning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What people did, one document a person and programme. A change is one atomic update of it, made if it is not there. */
@Component
class LearningRecords {

    private final MongoOperations store;

    LearningRecords(MongoOperations store) {
        this.store = store;
    }

    /** The records of some people in some programmes, with one read. */
    Found of(Collection<PersonId> people, Collection<ProgrammeId> programmes) {
        var ids = people.stream()
                .flatMap(person -> programmes.stream().map(programme -> LearningRecord.idOf(person, programme)))
                .toList();
        var byId = new HashMap<String, LearningRecord>();
        if (!ids.isEmpty()) {
            store.find(query(where("_id").in(ids)), LearningRecord.class).forEach(kept -> byId.put(kept.id(), kept));
        }
        return new Found(byId);
    }

    void change(PersonId person, ProgrammeId programme, Update change) {
        var update = change.setOnInsert("person", person).setOnInsert("programme", programme);
        Upsert.retried(() -> store.upsert(
                query(where("_id").is(LearningRecord.idOf(person, programme))), update, LearningRecord.class));
    }

    /** Those that are kept; people who did nothing yet have an empty record. */
    record Found(Map<String, LearningRecord> byId) {

        LearningRecord of(PersonId person, ProgrammeId programme) {
            var kept = byId.get(LearningRecord.idOf(person, programme));
            return kept == null ? LearningRecord.untouched(person, programme) : kept;
        }
    }
}
