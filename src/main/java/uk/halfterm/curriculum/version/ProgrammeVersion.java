package uk.halfterm.curriculum.version;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.platform.blob.BlobKey;
import uk.halfterm.shared.Sha256;

/**
 * The source of a programme at one state: every file of its folder by path and content, named after both ({@code ecf@<hash>}). Never
 * changed once it is kept; how a release reads or shows it makes no other version.
 */
@Document("programme_versions")
record ProgrammeVersion(@Id VersionId id, ProgrammeId programme, List<KeptFile> files) {

    /** A file by its path below the programme's folder; the bytes are a blob. */
    record KeptFile(String path, BlobKey key) {}

    ProgrammeVersion {
        files = List.copyOf(files);
    }

    static ProgrammeVersion of(ProgrammeId programme, List<KeptFile> files) {
        var sorted = files.stream().sorted(Comparator.comparing(KeptFile::path)).toList();
        var manifest = sorted.stream()
                .map(file -> file.path() + "\t" + file.key().value() + "\n")
                .collect(Collectors.joining());
        var hash = Sha256.of(manifest);
        return new ProgrammeVersion(VersionId.of(programme + "@" + hash), programme, sorted);
    }
}
