package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.shared.database.DataHome;
import org.belay.shared.database.EmbeddedMariaDb;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** Nodes that send mails are killed, as {@code kill -9} does, at the worst moments. */
class MailCrashTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final DataHome HOME =
            new DataHome(TARGET.resolve("mail-crash"), TARGET.resolveSibling(".belay/mariadb"), true);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static EmbeddedMariaDb database;
    private static JdbcTemplate jdbc;

    private final List<Process> nodes = new ArrayList<>();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeAll
    static void aDatabaseOfItsOwn() {
        database = EmbeddedMariaDb.on(HOME);
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        jdbc = new JdbcTemplate(source);
        Flyway.configure().dataSource(source).load().migrate();
        jdbc.update("insert into person (person_id, first_name, last_name, state, source, created_at, changed_at)"
                + " values (1, 'Ada', 'Lovelace', 'ACTIVE', 'test', now(6), now(6))");
    }

    @AfterAll
    static void stop() throws IOException {
        database.stop();
        FileSystemUtils.deleteRecursively(HOME.home());
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void kill() {
        nodes.forEach(Process::destroyForcibly);
        server.stop();
        jdbc.update("delete from scheduled_tasks");
        jdbc.update("delete from outbox_mail");
    }

    @Test
    void killedAfterTheCommitAndBeforeTheMailIsSentByTheNextNode() throws Exception {
        kill(node("write", "a", "1"));
        assertThat(states()).containsExactly("WAITING");

        node("send", port(server));
        await().atMost(PATIENCE).until(() -> states().equals(List.of("SENT")));
        assertThat(received()).hasSize(1);
    }

    @Test
    void killedBeforeTheServersAnswerItComesOnceMoreUnderTheSameId() throws Exception {
        try (var silent = new SilentMailServer()) {
            MailNode.commit(database, "b", 1);
            var node = node("send", silent.port());
            var id = silent.awaitArrival();
            kill(node);
            assertThat(states()).containsExactly("WAITING");

            silent.answer();
            node("send", silent.port());
            await().atMost(PATIENCE).until(() -> states().equals(List.of("SENT")));
            assertThat(silent.ids()).containsExactly(id, id);
        }
    }

    @Test
    void killedTwiceItComesNoThirdTimeAndTheLogSaysWhy() throws Exception {
        try (var silent = new SilentMailServer()) {
            MailNode.commit(database, "c", 1);
            for (var i = 0; i < 2; i++) {
                var node = node("send", silent.port());
                silent.awaitArrival();
                kill(node);
            }
            node("send", silent.port());
            await().atMost(PATIENCE).until(() -> states().equals(List.of("FAILED")));
            assertThat(silent.ids()).hasSize(2).containsOnly(silent.ids().getFirst());
            assertThat(jdbc.queryForObject("select last_error from outbox_mail", String.class))
                    .isEqualTo(MailDelivery.MAY_HAVE_ARRIVED);
            assertThat(jdbc.queryForObject("select body is not null from outbox_mail", Boolean.class))
                    .as("can be sent again")
                    .isTrue();
        }
    }

    /** No crash at all: the line breaks where the server should have said yes. */
    @Test
    void aLineThatBreaksBeforeTheAnswerLeavesAsMuchOpenAsACrash() throws Exception {
        try (var silent = new SilentMailServer()) {
            MailNode.commit(database, "d", 1);
            node("send", silent.port());
            silent.awaitArrival();
            silent.hangUp();
            silent.awaitArrival();
            silent.hangUp();
            await().atMost(PATIENCE).until(() -> states().equals(List.of("FAILED")));
            assertThat(silent.ids()).hasSize(2);
        }
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        MailNode.commit(database, "e", 40);
        // Both at once: one alone would be done before the other is awake.
        var one = begin("send", port(server));
        var other = begin("send", port(server));
        awake(one);
        awake(other);
        await().atMost(PATIENCE).until(() -> states().stream().allMatch("SENT"::equals));
        assertThat(received().stream().map(MailCrashTest::subject)).containsExactlyInAnyOrderElementsOf(keys("e", 40));
    }

    @Test
    void ofTwoNodesOneIsKilledAndTheOtherSendsWhatWasLeft() throws Exception {
        try (var busy = new SilentMailServer()) {
            busy.answer();
            MailNode.commit(database, "f", 60);
            var first = begin("send", busy.port());
            awake(begin("send", busy.port()));
            awake(first);
            for (var i = 0; i < 5; i++) {
                busy.awaitArrival();
            }
            kill(first);
            await().atMost(PATIENCE).until(() -> states().stream().allMatch("SENT"::equals));

            var arrived = busy.ids().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            assertThat(arrived.keySet())
                    .containsExactlyInAnyOrderElementsOf(keys("f", 60).stream()
                            .map(key -> MailMessage.id(key, "belay@localhost"))
                            .toList());
            assertThat(arrived.values()).allMatch(times -> times <= 2);
        }
    }

    private Process node(Object... arguments) throws IOException {
        return awake(begin(arguments));
    }

    private Process begin(Object... arguments) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MailNode.class.getName(),
                                database.url(),
                                database.user(),
                                database.password()),
                        Arrays.stream(arguments).map(String::valueOf))
                .toList();
        var node = new ProcessBuilder(command).redirectErrorStream(true).start();
        nodes.add(node);
        return node;
    }

    private static Process awake(Process node) throws IOException {
        var log = new StringBuilder();
        // Read on for good: a node whose words nobody takes would stand still.
        var out = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); !"READY".equals(line); line = out.readLine()) {
            assertThat(line).as("the node ended: %s", log).isNotNull();
            log.append(line).append('\n');
        }
        Thread.ofVirtual().start(() -> drain(out));
        return node;
    }

    private static void drain(BufferedReader out) {
        try (out) {
            out.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It was killed.
        }
    }

    private static void kill(Process node) throws InterruptedException {
        node.destroyForcibly().waitFor();
    }

    private static List<String> states() {
        return jdbc.queryForList("select state from outbox_mail", String.class);
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static int port(GreenMail server) {
        return server.getSmtp().getPort();
    }

    private static List<String> keys(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
