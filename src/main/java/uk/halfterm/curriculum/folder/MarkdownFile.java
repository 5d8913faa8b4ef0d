package uk.halfterm.curriculum.folder;

import java.util.Optional;

import uk.halfterm.shared.Faults;
import uk.halfterm.shared.yaml.YamlMapping;

/** A Markdown file with YAML front matter between two lines of three hyphens; {@code firstLine} is where its text begins. */
record MarkdownFile(String path, YamlMapping front, String markdown, int firstLine) {

    private static final String FENCE = "---";

    /** Reads what it can; empty, with a fault noted, when there is no front matter to go by. */
    static Optional<MarkdownFile> read(String path, String text, Faults faults) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            faults.add(path, 1, "front matter", "The file must begin with a line of three hyphens and its keys");
            return Optional.empty();
        }
        var end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            faults.add(path, 1, "front matter", "The second line of three hyphens, after the keys, is missing");
            return Optional.empty();
        }
        var yaml = String.join("\n", lines.subList(1, end));
        var body = String.join("\n", lines.subList(end + 1, lines.size()));
        var firstLine = end + 2;
        return YamlMapping.read(path, yaml, 2, faults).map(front -> new MarkdownFile(path, front, body, firstLine));
    }

    SourceLines lines() {
        return new SourceLines(path, front.lines(), firstLine);
    }
}
