package org.belay.browser;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody without a browser: asks for addresses and looks at the status of the answers. */
final class HttpVisitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    /** The cookie that says whose session it is. */
    static final String SESSION = "belay";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    HttpVisitor(int port) {
        base = "http://localhost:" + port + "/";
    }

    HttpVisitor signIn(String email, String password) {
        var page = CSRF.matcher(get("login").body());
        if (!page.find()) {
            throw new IllegalStateException("The sign-in page has no CSRF token");
        }
        var form = "username=" + encoded(email) + "&password=" + encoded(password) + "&_csrf=" + encoded(page.group(1));
        var answer = send(HttpRequest.newBuilder(URI.create(base + "login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!answer.headers().firstValue("Location").orElse("").equals(base)) {
            throw new IllegalStateException(email + " could not sign in: " + answer);
        }
        return this;
    }

    /** What a browser would have to send to be taken for this visitor. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(base + address)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept-Language", "en-US").build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
