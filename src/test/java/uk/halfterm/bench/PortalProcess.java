package uk.halfterm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import uk.halfterm.bench.MeasuredPortal.Question;

/** A {@link MeasuredPortal} as seen from outside: started with this process's own options, and asked about itself. */
final class PortalProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final int port;

    private PortalProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.port = Integer.parseInt(nextAnswer());
    }

    /** Waits until it is ready and its people are there. */
    static PortalProcess start(Path data, int people) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                MeasuredPortal.class.getName(),
                data.toString(),
                Integer.toString(people)));
        return new PortalProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    int port() {
        return port;
    }

    double processorMillis() {
        return Long.parseLong(ask(Question.PROCESSOR)) / 1e6;
    }

    long heap() {
        return Long.parseLong(ask(Question.HEAP));
    }

    void expireSessions() {
        ask(Question.EXPIRE);
    }

    /** How often each collection was read in which way while answering requests. */
    Map<String, Integer> reads() {
        var reads = new TreeMap<String, Integer>();
        var answer = ask(Question.READS);
        if (!answer.isEmpty()) {
            for (var read : answer.split(",", -1)) {
                int at = read.indexOf('=');
                reads.put(read.substring(0, at), Integer.parseInt(read.substring(at + 1)));
            }
        }
        return reads;
    }

    private String ask(Question question) {
        try {
            process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return nextAnswer();
    }

    private String nextAnswer() {
        try {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(MeasuredPortal.ANSWER)) {
                    return line.substring(MeasuredPortal.ANSWER.length());
                }
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new IllegalStateException("The measured portal has stopped");
    }

    /** Ends its input, upon which it stops by itself. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
