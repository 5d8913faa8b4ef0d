package uk.halfterm.curriculum;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.data.mongodb.core.MongoOperations;
import uk.halfterm.curriculum.version.KeptProgramme;
import uk.halfterm.curriculum.version.MemoryBlobs;

/** The service over a content folder, as a node starts it. */
public final class CurriculumFixture {

    private CurriculumFixture() {}

    public static Curriculum started(MongoOperations store, Path content, Clock clock) {
        MemoryBlobs blobs = new MemoryBlobs();
        return new Curriculum(KeptProgramme.started(store, blobs, content, clock), blobs);
    }
}
