package uk.halfterm.curriculum.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import uk.halfterm.curriculum.Media;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;

/**
 * A programme's folder: {@code programme.yaml} and a folder a block. Reads it whole or refuses it whole with every fault that was
 * found (file, line, reason).
 */
public final class ProgrammeFolder {

    private final ContentFiles files;
    private final ProgrammeId id;
    private final Faults faults = new Faults();
    private final Map<Media, String> mediaPaths = new HashMap<>();

    private ProgrammeFolder(ContentFiles files, ProgrammeId id) {
        this.files = files;
        this.id = id;
    }

    /** Reads it, or throws {@link uk.halfterm.shared.FaultyInput} with all faults. */
    public static AuthoredProgramme read(ContentFiles files, ProgrammeId id) {
        return new ProgrammeFolder(files, id).read();
    }

    private AuthoredProgramme read() {
        Optional<ProgrammeSummary> summary = sheet().map(sheet -> ProgrammeSheet.read(sheet, id));
        List<AuthoredBlock> blocks = summary.map(this::blocks).orElse(List.of());
        faults.refuse("The programme " + id);
        return new AuthoredProgramme(summary.orElseThrow(), blocks, mediaPaths);
    }

    private Optional<YamlMap> sheet() {
        if (!files.has(sheetPath())) {
            faults.add(sheetPath(), 1, "file", "Missing");
            return Optional.empty();
        }
        return Utf8.text(sheetPath(), files.bytes(sheetPath()), faults)
                .flatMap(text -> YamlMap.read(sheetPath(), text, 1, faults));
    }

    private String sheetPath() {
        return id + "/" + ProgrammeSheet.FILE;
    }

    private List<AuthoredBlock> blocks(ProgrammeSummary programme) {
        Map<Integer, AuthoredBlock> byNumber = new TreeMap<>();
        for (String folder : blockFolders()) {
            BlockFolder block = new BlockFolder(files, programme, folder, faults, mediaPaths);
            block.read().ifPresent(read -> {
                int number = read.summary().number();
                if (byNumber.putIfAbsent(number, read) != null) {
                    faults.add(block.path(BlockFolder.OVERVIEW), 1, "number", "There is another block " + number);
                }
            });
        }
        for (int number = 1; number <= programme.blockCount(); number++) {
            if (!byNumber.containsKey(number)) {
                faults.add(sheetPath(), 1, "terms", "The folder of block " + number + " is missing");
            }
        }
        return List.copyOf(byNumber.values());
    }

    private SortedSet<String> blockFolders() {
        SortedSet<String> folders = new TreeSet<>();
        for (String path : files.below(id.value())) {
            int slash = path.indexOf('/');
            if (slash > 0) {
                folders.add(path.substring(0, slash));
            } else if (!path.equals(ProgrammeSheet.FILE)) {
                faults.add(id + "/" + path, 1, "file", "Nothing reads this file");
            }
        }
        return folders;
    }
}
