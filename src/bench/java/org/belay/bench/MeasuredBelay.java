package org.belay.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.belay.Belay;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Belay on an empty embedded database of its own, with nobody in it but who measures. */
public final class MeasuredBelay implements AutoCloseable {

    /** What an organization with a million sessions gives its database. */
    public static final String MUCH_DATA = "--belay.database-memory=1GB";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path HOME = TARGET.resolve("bench-home");
    private static final int MIB = 1 << 20;
    private static final double SECOND = 1e9;
    private static final String SETTINGS = "select concat('MariaDB ', @@version, ' with ',"
            + " @@innodb_buffer_pool_size div 1048576, ' MiB for data')";

    private final ConfigurableApplicationContext application;

    private MeasuredBelay(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** @param settings beside the usual ones, as on a command line */
    public static MeasuredBelay start(String... settings) throws IOException {
        Files.createDirectories(HOME.resolve("tmp"));
        var usual = Stream.of(
                "--server.port=0",
                "--belay.fresh=true",
                "--belay.home=" + HOME,
                "--belay.mariadb-folder=" + TARGET.resolveSibling(".belay").resolve("mariadb"));
        return new MeasuredBelay(SpringApplication.run(
                Belay.class, Stream.concat(usual, Arrays.stream(settings)).toArray(String[]::new)));
    }

    public ApplicationContext beans() {
        return application;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public JdbcTemplate sql() {
        return bean(JdbcTemplate.class);
    }

    public int port() {
        return ((ServletWebServerApplicationContext) application).getWebServer().getPort();
    }

    /** A file in the home. */
    public Path file(String name) {
        return HOME.resolve(name);
    }

    /** Somebody new who has a role in some programs. */
    public PersonId member(ProgramRole role, ProgramId first, ProgramId... others) {
        var accounts = accounts();
        var person = accounts.member("Robin", "Ames", first, role);
        for (var program : others) {
            accounts.give(person, program, role);
        }
        return person;
    }

    /** Does what follows on this thread as somebody. */
    public void signIn(PersonId person) {
        accounts().signIn(person);
    }

    private TestAccounts accounts() {
        return new TestAccounts(bean(DSLContext.class));
    }

    /** Prints what measurements depend on. */
    public void describe() {
        System.out.printf(
                "%s; Java %s with at most %d MiB of heap; load of the machine %.1f%n",
                sql().queryForObject(SETTINGS, String.class),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / MIB,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Writes an organization and prints how long it took. */
    public void fill(LargeOrganization.Size size) {
        var start = System.nanoTime();
        var organization = new LargeOrganization(sql(), bean(Vault.class), size);
        organization.fill();
        organization.analyze();
        System.out.printf(
                "%d people, %d matches in %d cohorts, %d sessions, %d answers, made in %.0f s%n",
                count("person"),
                count("published_match"),
                count("cohort"),
                count("session"),
                organization.countAnswers(),
                (System.nanoTime() - start) / SECOND);
    }

    private long count(String table) {
        return sql().queryForObject("select count(*) from " + table, Long.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
