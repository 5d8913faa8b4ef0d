package uk.halfterm.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.identity.PersonId;

/**
 * What one person did in one block. Written field by field in atomic updates, each of which can come twice or from two tabs at once,
 * so it needs no version. Slugs that are in no current version any more stay: the person did them.
 */
@Document("learning_blocks")
record BlockRecord(
        @Id String id,
        PersonId person,
        ProgrammeId programme,
        int block,
        Map<String, Instant> done,
        Map<String, LeftOff> leftOff,
        @Nullable Instant packDownloadedAt,
        @Nullable SurveyAnswers survey) {

    /** Seconds into a recording, or how far down a text from 0 to 1. */
    record LeftOff(double position, Instant at) {}

    BlockRecord {
        // The store leaves out what nobody has written yet.
        done = Map.copyOf(Objects.requireNonNullElse(done, Map.of()));
        leftOff = Map.copyOf(Objects.requireNonNullElse(leftOff, Map.of()));
    }

    static BlockRecord untouched(PersonId person, ProgrammeId programme, int block) {
        return new BlockRecord(
                idOf(person, programme, block), person, programme, block, Map.of(), Map.of(), null, null);
    }

    static String idOf(PersonId person, ProgrammeId programme, int block) {
        return person.value() + "/" + programme.value() + "/" + block;
    }

    ItemRef ref(String slug) {
        return new ItemRef(programme, block, slug);
    }
}
