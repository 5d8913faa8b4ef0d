package uk.halfterm.curriculum;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import uk.halfterm.curriculum.version.BlockEntry;
import uk.halfterm.curriculum.version.Edition;
import uk.halfterm.curriculum.version.Editions;
import uk.halfterm.curriculum.version.ItemEntry;
import uk.halfterm.identity.Actor;
import uk.halfterm.platform.blob.Blob;
import uk.halfterm.platform.blob.BlobStore;
import uk.halfterm.shared.NotFound;

/**
 * The programmes, their blocks and items as one person may see them. What is not for the actor's eyes is {@link NotFound}, the same as
 * what does not exist: a mentee is never told that there is mentor material.
 */
@Service
public class Curriculum {

    /** A file of an item with its bytes. */
    public record MediaFile(Media media, Blob blob) {}

    private final Editions editions;
    private final BlobStore blobs;

    Curriculum(Editions editions, BlobStore blobs) {
        this.editions = editions;
        this.blobs = blobs;
    }

    /** Every programme there is, in the order of their names. */
    public List<ProgrammeId> programmes() {
        return editions.programmes();
    }

    public ProgrammeSummary programme(ProgrammeId programme) {
        return editions.of(programme).programme();
    }

    public List<BlockSummary> blocks(Actor actor, ProgrammeId programme) {
        return editions.of(programme).blocks().stream().map(BlockEntry::summary).toList();
    }

    public BlockDetail block(Actor actor, ProgrammeId programme, int number) {
        Edition edition = editions.of(programme);
        BlockEntry block = find(edition, number);
        List<ItemSummary> visible = edition.summaries(block).stream()
                .filter(item -> edition.programme().sees(actor, item.kind()))
                .toList();
        return new BlockDetail(block.summary(), block.overviewHtml(), visible);
    }

    public ContentItem item(Actor actor, ItemRef ref) {
        Edition edition = editions.of(ref.programme());
        return edition.open(visible(actor, edition, ref));
    }

    /** The item in short, without its text; refuses as {@link #item} does. */
    public ItemSummary itemSummary(Actor actor, ItemRef ref) {
        Edition edition = editions.of(ref.programme());
        ItemEntry entry = visible(actor, edition, ref);
        return edition.summaries(find(edition, ref.block())).stream()
                .filter(item -> item.ref().slug().equals(entry.slug()))
                .findFirst()
                .orElseThrow();
    }

    /** The block's meetings in the order of their weeks; none for somebody who sees no agendas. */
    public List<Agenda> agendas(Actor actor, ProgrammeId programme, int number) {
        Edition edition = editions.of(programme);
        BlockEntry block = find(edition, number);
        if (!edition.programme().sees(actor, ItemKind.AGENDA)) {
            return List.of();
        }
        return block.items().stream()
                .filter(item -> item.kind() == ItemKind.AGENDA)
                .map(item -> (Agenda) edition.open(item))
                .toList();
    }

    /** The questions at the end of the block, if it has any and the actor sees them. */
    public Optional<Survey> survey(Actor actor, ProgrammeId programme, int number) {
        Edition edition = editions.of(programme);
        return find(edition, number).items().stream()
                .filter(item -> item.kind() == ItemKind.SURVEY)
                .filter(item -> edition.programme().sees(actor, item.kind()))
                .map(item -> (Survey) edition.open(item))
                .findFirst();
    }

    /** All agendas of a block as one document to keep or print. */
    public Pack packOf(Actor actor, ProgrammeId programme, int number) {
        Edition edition = editions.of(programme);
        List<Agenda> agendas = agendas(actor, programme, number);
        if (agendas.isEmpty()) {
            throw new NotFound("Block " + number + " has no pack");
        }
        return PackDocument.of(edition.programme(), find(edition, number).summary(), agendas);
    }

    /** The file of that name ({@code <sha-256>.<extension>}), when the actor sees an item that brings it. */
    public MediaFile media(Actor actor, String fileName) {
        for (ProgrammeId programme : editions.programmes()) {
            Edition edition = editions.of(programme);
            Optional<Media> media = edition.itemsWith(fileName).stream()
                    .filter(item -> edition.programme().sees(actor, item.kind()))
                    .flatMap(item -> item.files().stream())
                    .filter(file -> Edition.isNamed(file, fileName))
                    .findFirst();
            if (media.isPresent()) {
                return media.flatMap(file -> blobs.find(file.key()).map(blob -> new MediaFile(file, blob)))
                        .orElseThrow(() -> new NotFound("The bytes of " + fileName + " are not in the store"));
            }
        }
        throw new NotFound("There is no file " + fileName);
    }

    private static BlockEntry find(Edition edition, int number) {
        return edition.block(number).orElseThrow(() -> new NotFound("There is no block " + number));
    }

    private static ItemEntry visible(Actor actor, Edition edition, ItemRef ref) {
        return edition.entry(ref)
                .filter(item -> edition.programme().sees(actor, item.kind()))
                .orElseThrow(() -> new NotFound("There is no item " + ref));
    }
}
