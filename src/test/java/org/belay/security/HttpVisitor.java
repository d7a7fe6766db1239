package org.belay.security;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody whose browser is an HTTP client: keeps cookies, follows no redirect, runs no script. */
public final class HttpVisitor {

    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern COOKIE = Pattern.compile("([^=;]+)=([^;]*)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern UI = Pattern.compile("\"v-uiId\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"Vaadin-Security-Key\":\"([^\"]+)\"");
    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

    private final String base;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    HttpVisitor(String host, int port) {
        base = "http://" + host + ":" + port + "/";
    }

    public HttpVisitor(int port) {
        this("127.0.0.1", port);
    }

    /** Sends a header with each request from now on. */
    HttpVisitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    HttpVisitor behindTls() {
        return with("X-Forwarded-Proto", "https");
    }

    /** With a session taken from somebody else. */
    HttpVisitor withSession(String session) {
        cookies.put("belay", session);
        return this;
    }

    @Nullable
    String session() {
        return cookies.get("belay");
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                path);
    }

    HttpResponse<String> postJson(String path, String json) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                path);
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("login", Map.of("username", email, "password", password));
    }

    /** Signs out by the form of Spring, with the token that the page holds. */
    public HttpResponse<String> signOut() {
        var token = CSRF.matcher(get("").body());
        return post("logout", token.find() ? Map.of("_csrf", token.group(1)) : Map.of());
    }

    boolean isSignedIn() {
        return get("").statusCode() == 200;
    }

    /** What Flow draws at an address, a view with all that it holds. */
    public String page(String address) {
        var start = get("?v-r=init&query=&location=" + address).body();
        return navigate(first(UI, start), first(KEY, start), address).body();
    }

    HttpResponse<String> navigate(String ui, String key, String address) {
        return postJson("?v-r=uidl&v-uiId=" + ui, """
                {"csrfToken": "%s", "syncId": 0, "clientId": 0, "rpc": [{"type": "event", "node": 1,
                "event": "ui-navigate", "data": {"route": "%s", "query": "", "appShellTitle": "",
                "historyState": null, "trigger": ""}}]}""".formatted(key, address));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /** The address of a download on a page of Flow. */
    public String download(String address, int number) {
        var page = page(address);
        return DOWNLOAD.matcher(page)
                .results()
                .map(match -> match.group())
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No download in " + page));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        request.uri(URI.create(base + path));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String setCookie) {
        var cookie = COOKIE.matcher(setCookie);
        if (cookie.find()) {
            cookies.put(cookie.group(1), cookie.group(2));
        }
    }
}
