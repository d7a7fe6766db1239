package org.belay.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes mails in and, while it is silent, does not say so: the moment at which a crash leaves everything open. */
final class SilentMailServer implements AutoCloseable {

    private final ServerSocket socket = open();
    private final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile String answer = "";

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SilentMailServer() {
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void answer() {
        answer = "250 taken";
    }

    /** Says no to what it was given. */
    void refuse() {
        answer = "552 too much";
    }

    /** Breaks all lines without a word. */
    void hangUp() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    /** The Message-IDs of all that was taken in. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    /** Returns once another mail was taken in. */
    String awaitArrival() throws InterruptedException {
        var id = arrivals.poll(60, TimeUnit.SECONDS);
        if (id == null) {
            throw new AssertionError("No mail came in");
        }
        return id;
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            var out = connection.getOutputStream();
            say(out, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    if (!takenIn(in)) {
                        return;
                    }
                    if (!answer.isEmpty()) {
                        say(out, answer);
                    }
                } else if (line.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 yes");
                }
            }
        } catch (IOException e) {
            // The other end was killed.
        }
    }

    /** Whether the mail came whole: one whose sender was killed in the middle never arrived. */
    private boolean takenIn(BufferedReader in) throws IOException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        ids.add(id);
        arrivals.add(id);
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        hangUp();
    }
}
