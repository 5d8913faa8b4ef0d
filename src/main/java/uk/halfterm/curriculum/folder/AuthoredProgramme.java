package uk.halfterm.curriculum.folder;

import java.util.List;
import java.util.Map;

import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.ProgrammeSummary;

/** A programme without a fault, as its folder stands now; {@code mediaPaths} says where the bytes of each file are. */
public record AuthoredProgramme(ProgrammeSummary summary, List<AuthoredBlock> blocks, Map<Media, String> mediaPaths) {

    public AuthoredProgramme {
        blocks = List.copyOf(blocks);
        mediaPaths = Map.copyOf(mediaPaths);
    }
}
