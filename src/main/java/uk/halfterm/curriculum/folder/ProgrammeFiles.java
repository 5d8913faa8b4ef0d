package uk.halfterm.curriculum.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.authored.OutlinePath;
import uk.halfterm.curriculum.rules.Finding;
import uk.halfterm.shared.Faults;
import uk.halfterm.shared.yaml.YamlMapping;

/**
 * The files of one programme while they are read: what is not read yet, what was found wrong, and where each element of the model
 * comes from. Names are paths below the programme's folder.
 */
final class ProgrammeFiles {

    private final ContentFiles files;
    private final ProgrammeId programme;
    private final Faults faults;
    private final SortedSet<String> unread;
    private final Map<OutlinePath, SourceLines> sources = new HashMap<>();

    ProgrammeFiles(ContentFiles files, ProgrammeId programme, Faults faults) {
        this.files = files;
        this.programme = programme;
        this.faults = faults;
        this.unread = new TreeSet<>(files.below(programme.value()));
    }

    ProgrammeId programme() {
        return programme;
    }

    Faults faults() {
        return faults;
    }

    /** As faults name it: {@code ecf/01-…/block.md}. */
    String path(String name) {
        return programme + "/" + name;
    }

    void fault(String name, String field, String reason) {
        faults.add(path(name), 1, field, reason);
    }

    boolean has(String name) {
        return files.has(path(name));
    }

    /** The names below a folder that nothing has read yet, relative to it; the whole programme's for an empty name. */
    List<String> unreadIn(String folder) {
        return unread.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    byte[] take(String name) {
        unread.remove(name);
        return files.bytes(path(name));
    }

    void leave(String name) {
        unread.remove(name);
    }

    /** A Markdown file that must be there. */
    Optional<MarkdownFile> markdown(String name) {
        return text(name).flatMap(text -> MarkdownFile.read(path(name), text, faults));
    }

    /** A YAML file that must be there. */
    Optional<YamlMapping> yaml(String name) {
        return text(name).flatMap(text -> YamlMapping.read(path(name), text, 1, faults));
    }

    private Optional<String> text(String name) {
        if (!has(name)) {
            fault(name, "file", "Missing");
            return Optional.empty();
        }
        return Utf8.text(path(name), take(name), faults);
    }

    void remember(OutlinePath place, SourceLines lines) {
        sources.put(place, lines);
    }

    /**
     * Notes what rules have found, at its file and line. Where reading has found something wrong with a field already, a rule saw only a
     * stand-in.
     */
    void note(List<Finding> findings) {
        var read = findings.stream()
                .flatMap(finding ->
                        Optional.ofNullable(sources.get(finding.place())).map(source -> source.fault(finding)).stream())
                .filter(fault -> !faults.has(fault.file(), fault.field()))
                .toList();
        read.forEach(faults::add);
    }

    void refuseUnread() {
        unread.forEach(name -> fault(name, "file", "Nothing reads this file, or the key that names it is missing"));
    }
}
