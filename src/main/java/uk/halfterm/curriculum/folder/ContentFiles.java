package uk.halfterm.curriculum.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import uk.halfterm.shared.Sha256;

/**
 * The authors' files by their path below {@code content/}, whether they lie in a directory or travel in the jar. Hidden files and
 * what lies beside the programme folders (the author's guide, tools) are left out.
 */
public final class ContentFiles {

    /** One file: how to open it, and a mark that changes with what is in it though nobody has looked inside. */
    private interface Source {

        InputStream open() throws IOException;

        String mark() throws IOException;
    }

    private record InDirectory(Path path) implements Source {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public String mark() throws IOException {
            return Files.size(path) + "@" + Files.getLastModifiedTime(path).toMillis();
        }
    }

    private record InJar(JarFile jar, JarEntry entry) implements Source {

        @Override
        public InputStream open() throws IOException {
            return jar.getInputStream(entry);
        }

        @Override
        public String mark() {
            return entry.getSize() + "-" + entry.getCrc();
        }
    }

    private final NavigableMap<String, Source> files;

    /** Files that are kept elsewhere, by the same paths. */
    public interface Opener {

        InputStream open() throws IOException;
    }

    private record Kept(Opener opener) implements Source {

        @Override
        public InputStream open() throws IOException {
            return opener.open();
        }

        @Override
        public String mark() {
            throw new UnsupportedOperationException("What is kept does not change");
        }
    }

    private ContentFiles(NavigableMap<String, Source> files) {
        this.files = Collections.unmodifiableNavigableMap(files);
    }

    /** Files that are kept elsewhere, by their paths below {@code content/}. */
    public static ContentFiles kept(Map<String, Opener> openers) {
        NavigableMap<String, Source> files = new TreeMap<>();
        openers.forEach((path, opener) -> files.put(path, new Kept(opener)));
        return new ContentFiles(files);
    }

    /** The files of a directory with a folder for each programme. */
    public static ContentFiles under(Path folder) {
        return under(folder, "");
    }

    /** The files of one programme's folder. */
    public static ContentFiles ofProgramme(Path folder) {
        return under(folder, folder.getFileName() + "/");
    }

    private static ContentFiles under(Path folder, String prefix) {
        NavigableMap<String, Source> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                String name = folder.relativize(path).toString().replace('\\', '/');
                put(files, prefix + name, new InDirectory(path));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder " + folder + " cannot be read", e);
        }
        return new ContentFiles(files);
    }

    /** The files below a folder of the class path, in a jar or beside it. */
    public static ContentFiles onClassPath(String folder, ClassLoader classes) {
        URL root = classes.getResource(folder + "/");
        if (root == null) {
            return new ContentFiles(new TreeMap<>());
        }
        try {
            return root.openConnection() instanceof JarURLConnection jar ? inside(jar) : under(Path.of(root.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException("The content on the class path cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader's address is none: " + root, e);
        }
    }

    /** The jar's own directory knows sizes and checksums, so nothing is unpacked here. The class loader keeps the jar open. */
    private static ContentFiles inside(JarURLConnection connection) throws IOException {
        NavigableMap<String, Source> files = new TreeMap<>();
        String folder = connection.getEntryName();
        JarFile jar = connection.getJarFile();
        jar.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(folder))
                .forEach(entry -> put(files, entry.getName().substring(folder.length()), new InJar(jar, entry)));
        return new ContentFiles(files);
    }

    private static void put(NavigableMap<String, Source> files, String name, Source file) {
        if (name.contains("/") && !name.startsWith(".") && !name.contains("/.")) {
            files.put(name, file);
        }
    }

    /** The folders directly below, one a programme. */
    public SortedSet<String> programmes() {
        SortedSet<String> names = new TreeSet<>();
        files.keySet().forEach(path -> names.add(path.substring(0, path.indexOf('/'))));
        return names;
    }

    /**
     * Changes whenever a file of the programme does. Looks at names, sizes and the jar's checksums or the files' times, never at what
     * is in them, so that a start can tell in milliseconds that there is nothing to read.
     */
    public String fingerprint(String programme) {
        StringBuilder marks = new StringBuilder();
        inFolder(programme).forEach((path, file) -> {
            try {
                marks.append(path).append('\t').append(file.mark()).append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be read", e);
            }
        });
        return Sha256.of(marks.toString());
    }

    /** The paths below a folder such as {@code ecf}, relative to it. */
    public SortedSet<String> below(String folder) {
        SortedSet<String> names = new TreeSet<>();
        inFolder(folder).keySet().forEach(path -> names.add(path.substring(folder.length() + 1)));
        return names;
    }

    private SortedMap<String, Source> inFolder(String folder) {
        // '0' is the character after '/': everything between them begins with the folder's name and a slash.
        return files.subMap(folder + "/", folder + "0");
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Opens a file that is there; the caller closes it. */
    public InputStream open(String path) throws IOException {
        Source file = files.get(path);
        if (file == null) {
            throw new IOException("No such file: " + path);
        }
        return file.open();
    }

    public byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
