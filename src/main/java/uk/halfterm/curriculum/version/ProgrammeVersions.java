package uk.halfterm.curriculum.version;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.AuthoredProgramme;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.platform.blob.BlobStore;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/**
 * The kept versions. Everything is named by its content and the pointer to the current version is set last, so keeping is idempotent,
 * two nodes may do it at once, and one that dies half-way leaves nothing that anybody sees.
 */
@Component
class ProgrammeVersions {

    private final MongoOperations store;
    private final BlobStore blobs;

    ProgrammeVersions(MongoOperations store, BlobStore blobs) {
        this.store = store;
        this.blobs = blobs;
    }

    Optional<CurrentVersion> current(ProgrammeId programme) {
        return Optional.ofNullable(store.findById(programme, CurrentVersion.class));
    }

    List<CurrentVersion> current() {
        return store.findAll(CurrentVersion.class);
    }

    ProgrammeVersion version(String id) {
        ProgrammeVersion version = store.findById(id, ProgrammeVersion.class);
        if (version == null) {
            throw new IllegalStateException("The version " + id + " is current but was not kept");
        }
        return version;
    }

    ContentItem item(String hash) {
        StoredItem stored = store.findById(hash, StoredItem.class);
        if (stored == null) {
            throw new IllegalStateException("The item " + hash + " is in a version but was not kept");
        }
        return stored.item();
    }

    /** Keeps what was read and makes it current. */
    CurrentVersion keep(AuthoredProgramme authored, ContentFiles files, String fingerprint) {
        authored.mediaPaths().forEach((media, path) -> keepFile(media, files, path));
        keepItems(authored.blocks().stream()
                .flatMap(block -> block.items().stream())
                .map(item -> new StoredItem(ContentHash.of(item), item))
                .distinct()
                .toList());
        List<BlockEntry> blocks = authored.blocks().stream()
                .map(block -> new BlockEntry(
                        block.summary(),
                        block.overviewHtml(),
                        block.items().stream().map(ItemEntry::of).toList()))
                .toList();
        ProgrammeVersion version = ProgrammeVersion.of(authored.summary(), blocks);
        insertOnce(version);
        return store.save(new CurrentVersion(authored.summary().id(), version.id(), fingerprint));
    }

    private void keepFile(Media media, ContentFiles files, String path) {
        if (blobs.find(media.key()).isPresent()) {
            return;
        }
        try (InputStream in = files.open(path)) {
            blobs.put(in, media.contentType());
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be kept", e);
        }
    }

    /** In one write where nobody else is at it, because each write is waited for until it is on the disk. */
    private void keepItems(List<StoredItem> items) {
        Set<String> kept = new HashSet<>(store.findDistinct(
                query(where("_id").in(items.stream().map(StoredItem::hash).toList())),
                "_id",
                StoredItem.class,
                String.class));
        List<StoredItem> missing =
                items.stream().filter(item -> !kept.contains(item.hash())).toList();
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
