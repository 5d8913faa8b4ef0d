package uk.halfterm.curriculum.version;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.platform.start.CannotStart;

/** Where the authors' files are: in the directory that {@code halfterm.content} names, else with the program itself. */
@Component
class ContentSource {

    /** The packages, below {@code uk.halfterm}, whose code decides what is read from the files. */
    static final List<String> READ_BY = List.of("curriculum", "shared/yaml");

    private final String directory;

    ContentSource(@Value("${halfterm.content:}") String directory) {
        this.directory = directory.strip();
    }

    ContentFiles files() {
        if (!StringUtils.hasText(directory)) {
            return ContentFiles.onClassPath("content", classes());
        }
        Path folder = Path.of(directory);
        if (!Files.isDirectory(folder)) {
            throw new CannotStart("The content folder " + folder + " is not there: mend halfterm.content.");
        }
        return ContentFiles.under(folder);
    }

    /**
     * Of the files and of the program that reads them: a new release that renders a programme differently reads it again, though its
     * files are the same.
     */
    String fingerprint(ContentFiles files, ProgrammeId programme) {
        var program = ContentFiles.onClassPath("uk/halfterm", classes());
        return Stream.concat(
                        Stream.of(files.fingerprint(programme.value())),
                        READ_BY.stream().map(program::fingerprint))
                .collect(Collectors.joining("-"));
    }

    private static ClassLoader classes() {
        return ContentSource.class.getClassLoader();
    }
}
