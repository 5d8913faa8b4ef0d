package uk.halfterm.curriculum.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import uk.halfterm.curriculum.ContentItem;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ItemSummary;
import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.ProgrammeSummary;

/** One version in memory: its table of contents, and the items that somebody has opened since it became current. */
public final class Edition {

    private final ProgrammeVersion version;
    private final ProgrammeVersions versions;
    private final Map<String, ContentItem> opened = new ConcurrentHashMap<>();

    Edition(ProgrammeVersion version, ProgrammeVersions versions) {
        this.version = version;
        this.versions = versions;
    }

    boolean isOf(String versionId) {
        return version.id().equals(versionId);
    }

    public ProgrammeSummary programme() {
        return version.programme();
    }

    public List<BlockEntry> blocks() {
        return version.blocks();
    }

    public Optional<BlockEntry> block(int number) {
        return version.block(number);
    }

    public Optional<ItemEntry> entry(ItemRef ref) {
        return version.item(ref);
    }

    public List<ItemSummary> summaries(BlockEntry block) {
        return block.items().stream()
                .map(item -> item.summaryIn(programme().id(), block.summary().number()))
                .toList();
    }

    public ContentItem open(ItemEntry entry) {
        return opened.computeIfAbsent(entry.hash(), versions::item);
    }

    /** The items that bring the file of this name ({@code <sha-256>.<extension>}). */
    public List<ItemEntry> itemsWith(String fileName) {
        return version.blocks().stream()
                .flatMap(block -> block.items().stream())
                .filter(item -> item.files().stream().anyMatch(file -> isNamed(file, fileName)))
                .toList();
    }

    public static boolean isNamed(Media file, String fileName) {
        return fileName.equals(file.key().value() + "." + file.extension());
    }
}
