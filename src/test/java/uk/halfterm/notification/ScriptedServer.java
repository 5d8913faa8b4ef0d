package uk.halfterm.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A mail server that answers some commands as it is told ("RCPT" → "550 no") and hangs up where the answer is empty. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> answers;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How often a client has said that command. */
    long heard(String command) {
        return heard.stream().filter(command::equals).count();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                talk(client);
            } catch (IOException _) {
                // the client or the test has hung up
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII);
        say(out, "220 ready");
        var inData = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (inData && !line.equals(".")) {
                continue;
            }
            var command = line.equals(".") ? "." : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
            heard.add(command);
            var answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.isEmpty()) {
                return;
            }
            say(out, answer);
            inData = answer.startsWith("354");
        }
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
