package uk.halfterm.curriculum.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The authors' files by their path below {@code content/}, whether they lie in a directory or travel in the jar. Hidden files and
 * what lies beside the programme folders (the author's guide, tools) are left out.
 */
public final class ContentFiles {

    private final NavigableMap<String, Resource> files;

    private ContentFiles(NavigableMap<String, Resource> files) {
        this.files = Collections.unmodifiableNavigableMap(files);
    }

    /** The files of a directory. */
    public static ContentFiles under(Path folder) {
        NavigableMap<String, Resource> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                String name = folder.relativize(path).toString().replace('\\', '/');
                put(files, name, new FileSystemResource(path));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The content folder " + folder + " cannot be read", e);
        }
        return new ContentFiles(files);
    }

    /** The files below a folder of the class path, in a jar or beside it. */
    public static ContentFiles onClassPath(String folder, ClassLoader classes) {
        NavigableMap<String, Resource> files = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classes);
        try {
            Resource root = resolver.getResource("classpath:" + folder + "/");
            if (root.exists()) {
                String start = root.getURL().toString();
                for (Resource file : resolver.getResources("classpath:" + folder + "/**")) {
                    String url = file.getURL().toString();
                    if (!url.endsWith("/") && file.isReadable()) {
                        put(files, URLDecoder.decode(url.substring(start.length()), StandardCharsets.UTF_8), file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The content on the class path cannot be read", e);
        }
        return new ContentFiles(files);
    }

    private static void put(Map<String, Resource> files, String name, Resource file) {
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
     * Changes whenever a file of the programme does; looks at names, sizes and checksums of the jar's directory (or times of files),
     * never at what is in them, so that a start can tell in milliseconds that there is nothing to read.
     */
    public String fingerprint(String programme) {
        StringBuilder marks = new StringBuilder();
        files.subMap(programme + "/", programme + "0")
                .forEach((path, file) ->
                        marks.append(path).append('\t').append(mark(file)).append('\n'));
        return Sha256.of(marks.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String mark(Resource file) {
        try {
            URLConnection connection = file.isFile() ? null : file.getURL().openConnection();
            if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
                return jar.getJarEntry().getSize() + "-" + jar.getJarEntry().getCrc();
            }
            return file.contentLength() + "@" + file.lastModified();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file.getDescription() + " cannot be read", e);
        }
    }

    /** The paths below a folder such as {@code ecf}, relative to it. */
    SortedSet<String> below(String folder) {
        SortedSet<String> names = new TreeSet<>();
        // '0' is the character after '/': everything between them begins with the folder's name and a slash.
        files.subMap(folder + "/", folder + "0")
                .keySet()
                .forEach(path -> names.add(path.substring(folder.length() + 1)));
        return names;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /** Opens a file that is there; the caller closes it. */
    public InputStream open(String path) throws IOException {
        Resource file = files.get(path);
        if (file == null) {
            throw new IOException("No such file: " + path);
        }
        return file.getInputStream();
    }

    byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
