package uk.halfterm.curriculum.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredSection;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.curriculum.rules.ContentRules;
import uk.halfterm.shared.Faults;

/**
 * A programme's folder: {@code programme.yaml} and a folder a section. Reads it whole or refuses it whole with every fault that was
 * found (file, line, reason).
 */
public final class ProgrammeFolder {

    private final ProgrammeFiles files;

    private ProgrammeFolder(ContentFiles files, ProgrammeId id) {
        this.files = new ProgrammeFiles(files, id, new Faults());
    }

    /** Reads it, or throws {@link uk.halfterm.shared.FaultyInput} with all faults. */
    public static AuthoredProgramme read(ContentFiles files, ProgrammeId id) {
        return new ProgrammeFolder(files, id).checked(null);
    }

    /** The same, where all programmes are known by name: one that it names beside itself must be there. */
    public static AuthoredProgramme read(ContentFiles files, ProgrammeId id, Set<ProgrammeId> programmes) {
        return new ProgrammeFolder(files, id).checked(programmes);
    }

    /** Reads what was accepted once by the rules of its day, whatever today's rules say. */
    public static AuthoredProgramme readAccepted(ContentFiles files, ProgrammeId id) {
        var folder = new ProgrammeFolder(files, id);
        var programme = folder.programme();
        if (programme == null) {
            folder.files.faults().refuse("The programme " + id);
            throw new IllegalStateException("A programme without its sheet has a fault");
        }
        return programme;
    }

    private AuthoredProgramme checked(@Nullable Set<ProgrammeId> programmes) {
        var programme = programme();
        if (programme != null) {
            // What a broken sheet says of the plan would only hide what is wrong with the sheet.
            var sheetIsWhole = !files.faults().has(files.path(ProgrammeSheet.FILE));
            files.note(ContentRules.check(programme).stream()
                    .filter(finding -> sheetIsWhole || !finding.place().equals(OutlinePath.PROGRAMME))
                    .toList());
            if (programmes != null) {
                files.note(ContentRules.checkBeside(programme.summary(), programmes));
            }
            files.refuseUnread();
        }
        files.faults().refuse("The programme " + files.programme());
        if (programme == null) {
            throw new IllegalStateException("A programme without its sheet has a fault");
        }
        return programme;
    }

    /** As far as it can be read; none without its sheet. */
    private @Nullable AuthoredProgramme programme() {
        return files.yaml(ProgrammeSheet.FILE)
                .map(sheet -> {
                    var summary = ProgrammeSheet.read(sheet, files);
                    return new AuthoredProgramme(summary, sections(summary));
                })
                .orElse(null);
    }

    private List<AuthoredSection> sections(ProgrammeSummary programme) {
        var sections = new ArrayList<AuthoredSection>();
        for (var folder : SectionFolder.foldersIn("", files)) {
            SectionFolder.read(files, programme, folder, OutlinePath.PROGRAMME.section(sections.size()), List.of())
                    .ifPresent(sections::add);
        }
        return sections;
    }
}
