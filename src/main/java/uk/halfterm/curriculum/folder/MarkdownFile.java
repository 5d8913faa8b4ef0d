package uk.halfterm.curriculum.folder;

import java.util.List;
import java.util.Optional;

/** A Markdown file with YAML front matter between two lines of three hyphens. */
record MarkdownFile(String path, YamlMap front, Prose prose) {

    private static final String FENCE = "---";

    /** Reads what it can; empty, with a fault noted, when there is no front matter to go by. */
    static Optional<MarkdownFile> read(String path, String text, Faults faults) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            faults.add(path, 1, "front matter", "The file must begin with a line of three hyphens and its keys");
            return Optional.empty();
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(FENCE)) {
            end++;
        }
        if (end == lines.size()) {
            faults.add(path, 1, "front matter", "The second line of three hyphens, after the keys, is missing");
            return Optional.empty();
        }
        String yaml = String.join("\n", lines.subList(1, end));
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        Prose prose = Prose.read(path, body, end + 2, faults);
        return YamlMap.read(path, yaml, 2, faults).map(front -> new MarkdownFile(path, front, prose));
    }
}
