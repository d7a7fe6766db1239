package org.belay.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.belay.Belay;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Measures how long a coordinator waits for Today with {@link TodayOrganization#MATCHES} matches: the whole answer of the
 * server to the request for the page, over HTTP, median of {@value #RUNS} after {@value #WARM_UP} to warm up.
 */
final class TodayBench {

    private static final int WARM_UP = 20;
    private static final int RUNS = 41;
    private static final double MILLIS = 1e6;
    private static final String PASSWORD = "quiet harbor lantern seven";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String SETTINGS =
            "select @@version mariadb, @@innodb_buffer_pool_size div 1048576 buffer_pool_in_mib";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    private TodayBench(int port, String email) throws IOException, InterruptedException {
        base = "http://localhost:" + port + "/";
        signIn(email);
    }

    /** Prints the median for the page as it opens, narrowed to a cohort, and of what was put aside. */
    public static void main(String[] args) throws Exception {
        var target = Path.of("target").toAbsolutePath();
        Files.createDirectories(target.resolve("bench-home/tmp"));
        try (var belay = start(target)) {
            var sql = belay.getBean(JdbcTemplate.class);
            TodayOrganization.fill(sql, belay.getBean(PasswordEncoder.class).encode(PASSWORD));
            System.out.println(sql.queryForMap(SETTINGS));
            System.out.printf(
                    "%d matches that are open, %d sessions%n",
                    TodayOrganization.MATCHES, sql.queryForObject("select count(*) from session", Integer.class));
            var port =
                    ((ServletWebServerApplicationContext) belay).getWebServer().getPort();
            for (var email : List.of(TodayOrganization.EMAIL_OF_ALL, TodayOrganization.EMAIL_OF_ONE)) {
                System.out.println(email);
                var bench = new TodayBench(port, email);
                for (var address :
                        List.of("today", "today?cohort=8", "today?kind=SILENT", "today?aside", "availability")) {
                    bench.measure(address);
                }
            }
            if (Arrays.asList(args).contains("wait")) {
                System.out.println("http://localhost:" + port + " " + PASSWORD);
                Thread.currentThread().join();
            }
        }
    }

    private static ConfigurableApplicationContext start(Path target) {
        return SpringApplication.run(
                Belay.class,
                "--server.port=0",
                "--belay.fresh=true",
                "--belay.home=" + target.resolve("bench-home"),
                "--belay.mariadb-folder=" + target.resolveSibling(".belay").resolve("mariadb"));
    }

    private void measure(String address) throws IOException, InterruptedException {
        for (var i = 0; i < WARM_UP; i++) {
            get(address);
        }
        var times = new double[RUNS];
        var size = 0;
        for (var i = 0; i < RUNS; i++) {
            var start = System.nanoTime();
            size = get(address).length();
            times[i] = (System.nanoTime() - start) / MILLIS;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-20s median %4.0f ms, slowest of ten %4.0f ms, %d kB%n",
                address, times[RUNS / 2], times[RUNS * 9 / 10], size / 1024);
    }

    private void signIn(String email) throws IOException, InterruptedException {
        var page = CSRF.matcher(get("login"));
        if (!page.find()) {
            throw new IllegalStateException("The sign-in page has no CSRF token");
        }
        var form = "username=" + encoded(email) + "&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(page.group(1));
        client.send(
                HttpRequest.newBuilder(URI.create(base + "login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String address) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(base + address)).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
