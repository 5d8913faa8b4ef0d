package uk.halfterm.curriculum.version;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.VersionId;

/** Which version people see, and the fingerprint of the files it was read from, so that a start need not read them again. */
@Document("programme_current")
record CurrentVersion(@Id ProgrammeId programme, VersionId version, String fingerprint) {}
