package uk.halfterm.curriculum.version;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredProgramme.Placed;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.shared.NotFound;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * The kept versions. Everything is named by its content and the pointer to the current version is set last, so keeping is idempotent,
 * two nodes may do it at once, and one that dies half-way leaves nothing that anybody sees.
 */
@Component
class ProgrammeVersions {

    private final MongoOperations store;
    private final SourceFiles sources;

    ProgrammeVersions(MongoOperations store, BlobStore blobs) {
        this.store = store;
        this.sources = new SourceFiles(blobs);
    }

    Optional<CurrentVersion> current(ProgrammeId programme) {
        return Optional.ofNullable(store.findById(programme, CurrentVersion.class));
    }

    List<CurrentVersion> current() {
        return store.findAll(CurrentVersion.class);
    }

    /** The contents of a version that was kept. */
    ProgrammeContents contents(VersionId id) {
        var contents = store.findById(id, ProgrammeContents.class);
        return contents == null ? readAgain(id) : contents;
    }

    private ProgrammeContents readAgain(VersionId id) {
        var version = store.findById(id, ProgrammeVersion.class);
        if (version == null) {
            throw new NotFound(NotFoundTexts.TEXTS.anyVersion(id.value()));
        }
        return keepContents(id, ProgrammeFolder.readAccepted(sources.of(version), version.programme()));
    }

    ContentItem item(String hash) {
        var stored = store.findById(hash, StoredItem.class);
        if (stored == null) {
            throw new IllegalStateException("The item " + hash + " is in a version but was not kept");
        }
        return stored.item();
    }

    /** Keeps what was read, source and contents, and makes it current. */
    CurrentVersion keep(AuthoredProgramme authored, ContentFiles files, String fingerprint) {
        var programme = authored.summary().id();
        var version = sources.keep(files, programme);
        insertOnce(version);
        keepContents(version.id(), authored);
        return store.save(new CurrentVersion(programme, version.id(), fingerprint));
    }

    /** Another release may have read the same source otherwise: what this one reads takes the place of it. */
    private ProgrammeContents keepContents(VersionId version, AuthoredProgramme authored) {
        keepItems(authored.everySection()
                .map(Placed::section)
                .flatMap(section -> section.items().stream())
                .map(item -> new StoredItem(ContentHash.of(item), item))
                .distinct()
                .toList());
        return store.save(ProgrammeContents.of(version, authored));
    }

    /** In one write where nobody else is at it, because each write is waited for until it is on the disk. */
    private void keepItems(List<StoredItem> items) {
        var kept = new HashSet<>(store.findDistinct(
                query(where("_id").in(items.stream().map(StoredItem::hash).toList())),
                "_id",
                StoredItem.class,
                String.class));
        var missing = items.stream().filter(item -> !kept.contains(item.hash())).toList();
        if (missing.isEmpty()) {
            return;
        }
        try {
            store.insert(missing, StoredItem.class);
        } catch (DuplicateKeyException anotherNodeKeepsThemToo) {
            missing.forEach(this::insertOnce);
        }
    }

    private void insertOnce(Object document) {
        try {
            store.insert(document);
        } catch (DuplicateKeyException alreadyKept) {
            // Named by what it says: who kept it first kept the same.
        }
    }
}
