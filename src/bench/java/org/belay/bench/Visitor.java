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
import java.util.regex.Pattern;
import org.belay.shared.PersonId;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody signed in over HTTP, who asks for pages: the first answer holds the whole page. */
public final class Visitor {

    /** Of all accounts in a bench. */
    public static final String PASSWORD = "quiet harbor lantern seven";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    public Visitor(MeasuredBelay belay, String email) throws IOException, InterruptedException {
        base = "http://localhost:" + belay.port() + "/";
        signIn(email);
    }

    /** Somebody who could not come in so far. */
    public static Visitor of(MeasuredBelay belay, PersonId person) throws IOException, InterruptedException {
        var hash = belay.bean(PasswordEncoder.class).encode(PASSWORD);
        var sql = belay.sql();
        sql.update("update account set password_hash = ? where person_id = ?", hash, person.value());
        return new Visitor(
                belay,
                sql.queryForObject("select email from account where person_id = ?", String.class, person.value()));
    }

    /** Asks for a page again and again. */
    void ask(String address, int times) throws IOException, InterruptedException {
        for (var i = 0; i < times; i++) {
            get(address);
        }
    }

    /** Prints how long the whole answer to the request for a page takes. */
    public void measure(String address) throws Exception {
        var size = new int[1];
        var times = Times.of(() -> size[0] = get(address).length());
        System.out.printf("%-30s %s, %d kB%n", address, times, size[0] / 1024);
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
