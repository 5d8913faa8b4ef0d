package uk.halfterm.learning;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.SectionRef;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.identity.PersonId;

/**
 * What one person did in one programme, by the slug of the item, so that an item may move to another section. Written field by field
 * in atomic updates, each of which can come twice or from two tabs at once, so it needs no lock. Slugs that are in no current version
 * any more stay: the person did them.
 *
 * @param answered when the person answered a survey last; what they answered lies in {@link SurveyRecord}
 * @param packs when the agendas of a section were downloaded, by {@link #keyOf}
 * @param version the content that the person saw when they last changed something
 */
@Document(LearningRecord.COLLECTION)
record LearningRecord(
        @Id String id,
        PersonId person,
        ProgrammeId programme,
        Map<String, Instant> done,
        Map<String, LeftOff> leftOff,
        Map<String, Instant> answered,
        Map<String, Instant> packs,
        @Nullable VersionId version) {

    static final String COLLECTION = "learning";

    /** Seconds into a recording, or how far down a text from 0 to 1. */
    record LeftOff(double position, Instant at) {}

    LearningRecord {
        // The store leaves out what nobody has written yet.
        done = Map.copyOf(Objects.requireNonNullElse(done, Map.of()));
        leftOff = Map.copyOf(Objects.requireNonNullElse(leftOff, Map.of()));
        answered = Map.copyOf(Objects.requireNonNullElse(answered, Map.of()));
        packs = Map.copyOf(Objects.requireNonNullElse(packs, Map.of()));
    }

    static LearningRecord untouched(PersonId person, ProgrammeId programme) {
        return new LearningRecord(
                idOf(person, programme), person, programme, Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    static String idOf(PersonId person, ProgrammeId programme) {
        return person.value() + "/" + programme.value();
    }

    /** The section as the name of a field: {@code 2-1} for the first section of module 2. */
    static String keyOf(SectionRef section) {
        return section.path().replace('/', '-');
    }
}
