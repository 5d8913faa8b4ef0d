package uk.halfterm.curriculum.version;

import java.util.HashMap;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import uk.halfterm.curriculum.ItemKind;
import uk.halfterm.curriculum.ProgrammeSummary;
import uk.halfterm.curriculum.VersionId;
import uk.halfterm.curriculum.authored.AuthoredProgramme;
import uk.halfterm.curriculum.authored.AuthoredSection;

/**
 * A version's table of contents as this release reads its source, so that a start need not read all files. Made again from the source
 * when it is not there.
 */
@Document("programme_contents")
record ProgrammeContents(@Id VersionId version, ProgrammeSummary programme, List<SectionEntry> sections) {

    /** A section with its overview as Markdown. */
    record SectionEntry(
            AuthoredSection.Head head, String overview, List<ItemEntry> items, List<SectionEntry> children) {

        SectionEntry {
            items = List.copyOf(items);
            children = List.copyOf(children);
        }

        private static SectionEntry of(AuthoredSection section) {
            var counted = new HashMap<ItemKind, Integer>();
            return new SectionEntry(
                    section.head(),
                    section.overview(),
                    section.items().stream()
                            .map(item -> ItemEntry.of(item, counted.merge(item.kind(), 1, Integer::sum)))
                            .toList(),
                    section.children().stream().map(SectionEntry::of).toList());
        }
    }

    ProgrammeContents {
        sections = List.copyOf(sections);
    }

    static ProgrammeContents of(VersionId version, AuthoredProgramme programme) {
        return new ProgrammeContents(
                version,
                programme.summary(),
                programme.sections().stream().map(SectionEntry::of).toList());
    }
}
