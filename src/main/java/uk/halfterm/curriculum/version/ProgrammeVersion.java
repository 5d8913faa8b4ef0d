package uk.halfterm.curriculum.version;

import java.util.List;
import java.util.Optional;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ItemRef;
import uk.halfterm.curriculum.ProgrammeSummary;

/** A programme's table of contents at one state, named by what it says ({@code ecf@<hash>}); never changed once it is kept. */
@Document("programme_versions")
record ProgrammeVersion(@Id String id, ProgrammeSummary programme, List<BlockEntry> blocks) {

    ProgrammeVersion {
        blocks = List.copyOf(blocks);
    }

    static ProgrammeVersion of(ProgrammeSummary programme, List<BlockEntry> blocks) {
        String hash = ContentHash.of(new ProgrammeVersion("", programme, blocks));
        return new ProgrammeVersion(programme.id() + "@" + hash, programme, blocks);
    }

    Optional<BlockEntry> block(int number) {
        return blocks.stream()
                .filter(block -> block.summary().number() == number)
                .findFirst();
    }

    Optional<ItemEntry> item(ItemRef ref) {
        return block(ref.block()).flatMap(block -> block.item(ref.slug()));
    }
}
