package org.belay;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each test run an empty database: an embedded server for each JVM that runs tests, or the server named by {@code
 * SPRING_DATASOURCE_URL}, which only one of them can have. Its database is erased first, but only when {@code
 * BELAY_TEST_DATABASE_MAY_BE_ERASED=yes} says so.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String FIRST = "fork-1";

    /** Which of the JVMs that run tests side by side this is; outside of Maven there is only one. */
    private static final String FORK = System.getProperty("belay.test.fork", FIRST);

    private static boolean emptied;

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        ConfigurableEnvironment environment = application.getEnvironment();
        Path target = Path.of("target").toAbsolutePath();
        boolean embedded = environment.getProperty("spring.datasource.url") == null;
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "belay.home", home("test-home").toString(),
                                "belay.mariadb-folder", programs(target).toString(),
                                "belay.fresh", Boolean.toString(embedded && !emptied))));
        if (!embedded && !FORK.equals(FIRST)) {
            throw new IllegalStateException(
                    "Only one JVM at a time can test on " + environment.getProperty("spring.datasource.url")
                            + ". Run with -Dtest.forks=1, as ./belay test does.");
        }
        if (!embedded && !emptied) {
            empty(environment);
        }
        emptied = true;
    }

    /** Of this JVM alone. */
    public static Path home(String name) {
        return Path.of("target", FORK, name).toAbsolutePath();
    }

    /** Outside target, so that the server is unpacked once a checkout and not after each clean. */
    static Path programs(Path target) {
        return target.resolveSibling(".belay").resolve("mariadb");
    }

    private static void empty(ConfigurableEnvironment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        if (!"yes".equals(environment.getProperty("BELAY_TEST_DATABASE_MAY_BE_ERASED"))) {
            throw new IllegalStateException("The tests would erase everything in " + url
                    + ". Set BELAY_TEST_DATABASE_MAY_BE_ERASED=yes if that is what you want.");
        }
        Flyway.configure()
                .dataSource(
                        url,
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password"))
                .cleanDisabled(false)
                .load()
                .clean();
    }
}
