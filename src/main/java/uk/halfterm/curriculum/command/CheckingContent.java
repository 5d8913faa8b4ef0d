package uk.halfterm.curriculum.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import uk.halfterm.curriculum.ProgrammeId;
import uk.halfterm.curriculum.folder.ContentFiles;
import uk.halfterm.curriculum.folder.ProgrammeFolder;
import uk.halfterm.shared.FaultyInput;

/** Prints every fault of the programmes in a directory as {@code file:line: field: reason}. Needs no store and no portal. */
final class CheckingContent {

    private static final int WHOLE = 0;
    private static final int FAULTY = 1;
    private static final int MISUSED = 2;
    private static final String SHEET = "programme.yaml";

    private final PrintStream out;
    private final PrintStream err;

    CheckingContent(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** 0 when all is whole, 1 with faults, 2 when the command cannot be understood. */
    int run(String... arguments) {
        if (arguments.length != 2 || arguments[1].startsWith("--")) {
            return misused("Give one directory: that of a programme, or one with a folder for each programme.");
        }
        var directory = Path.of(arguments[1]).toAbsolutePath().normalize();
        if (!Files.isDirectory(directory)) {
            return misused("There is no directory " + directory + ".");
        }
        return Files.isRegularFile(directory.resolve(SHEET))
                ? checkOne(ContentFiles.ofProgramme(directory))
                : checkAll(ContentFiles.under(directory), directory);
    }

    private int misused(String line) {
        err.println("halfterm: " + line + " See ./halfterm help");
        return MISUSED;
    }

    /** Without the others, so that nobody can say whether those it names are there. */
    private int checkOne(ContentFiles files) {
        var programme = ProgrammeId.of(files.programmes().first());
        return report(1, faults(() -> ProgrammeFolder.read(files, programme)));
    }

    private int checkAll(ContentFiles files, Path directory) {
        var programmes = files.programmes().stream().map(ProgrammeId::of).collect(Collectors.toUnmodifiableSet());
        if (programmes.isEmpty()) {
            return misused("There is no programme in " + directory + ".");
        }
        var faults = 0;
        for (var name : files.programmes()) {
            faults += faults(() -> ProgrammeFolder.read(files, ProgrammeId.of(name), programmes));
        }
        return report(programmes.size(), faults);
    }

    private int faults(Runnable reading) {
        try {
            reading.run();
            return 0;
        } catch (FaultyInput faulty) {
            faulty.faults().forEach(out::println);
            return faulty.faults().size();
        }
    }

    private int report(int programmes, int faults) {
        out.println(counted(programmes, "programme") + ", " + (faults == 0 ? "no faults" : counted(faults, "fault")));
        return faults == 0 ? WHOLE : FAULTY;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
