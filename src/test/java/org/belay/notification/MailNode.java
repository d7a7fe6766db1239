package org.belay.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.belay.shared.PersonId;
import org.belay.shared.Texts;
import org.belay.shared.Vault;
import org.belay.shared.database.EmbeddedMariaDb;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * As much of a node as sends mails, in a process of its own, so that a test can kill it. Its heart beats faster than
 * that of the application.
 *
 * <p>{@code write <prefix> <count>} commits mails and then stands still; {@code send <port>} sends what waits.
 */
final class MailNode {

    static final Vault VAULT = new Vault(Map.of((byte) 1, new SecretKeySpec(new byte[32], "AES")));

    private final HikariDataSource pool;
    private final TransactionTemplate transaction;
    private final TransactionAwareDataSourceProxy source;
    private final OutboxRepository mails;

    private MailNode(String url, String user, String password) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        // Ten connections that wait would be most of what a node does before it is killed.
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql("set session time_zone = '+00:00'");
        source = new TransactionAwareDataSourceProxy(pool);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        mails = new OutboxRepository(DSL.using(new DataSourceConnectionProvider(source), SQLDialect.MARIADB));
    }

    public static void main(String[] arguments) throws IOException {
        var node = new MailNode(arguments[0], arguments[1], arguments[2]);
        if (arguments[3].equals("write")) {
            node.write(arguments[4], Integer.parseInt(arguments[5]));
        } else {
            node.send(Integer.parseInt(arguments[4]));
        }
        System.out.println("READY");
        // Until it is killed, or the test is gone.
        if (System.in.read() < 0) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Commits mails from this process, for tests in which what happens to them afterwards is the point. */
    static void commit(EmbeddedMariaDb database, String prefix, int count) {
        var here = new MailNode(database.url(), database.user(), database.password());
        try (here.pool) {
            here.write(prefix, count);
        }
    }

    private void write(String prefix, int count) {
        var jobs = SchedulerClient.Builder.create(source, task(delivery(0))).build();
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < count; i++) {
                write(jobs, prefix + i);
            }
        });
    }

    private void write(SchedulerClient jobs, String key) {
        var letter = new Letters(new Texts(), "http://localhost")
                .write(Locale.ENGLISH, "mail.invitation", null, "Ada", "Acme", 1);
        var draft = new MailDraft(new PersonId(1), "ada@example.org", "test", key, null, letter, List.of(), null);
        var now = Clock.systemUTC().instant();
        var body = new MailBody("Text of " + key, "<p>Text", List.of()).seal(VAULT);
        mails.add(draft, key, body, now, now).ifPresent(id -> jobs.scheduleIfNotExists(MailJobs.instance(id), now));
    }

    private void send(int port) {
        Scheduler.create(source, task(delivery(port)))
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .pollingInterval(Duration.ofMillis(100))
                .heartbeatInterval(Duration.ofMillis(500))
                .missedHeartbeatsLimit(4)
                .threads(4)
                .alwaysPersistTimestampInUTC()
                .build()
                .start();
    }

    private Task<Void> task(MailDelivery delivery) {
        return new MailJobs().sendMail(delivery, Clock.systemUTC());
    }

    private MailDelivery delivery(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        var settings = new MailSettings("Belay <belay@localhost>", false, Duration.ofMillis(200), 10);
        return new MailDelivery(mails, Optional.of(server), settings, MailNode::leaves, transaction, Clock.systemUTC());
    }

    private static MailDesk.Ruling leaves(OutboxRepository.WaitingMail mail) {
        var body = MailBody.open(VAULT, Objects.requireNonNull(mail.body()));
        return new MailDesk.Ruling.Leaves(mail.subject(), body, null);
    }
}
