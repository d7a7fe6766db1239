package org.belay.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.belay.BelayTest;
import org.belay.security.TestAccounts;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How calendar programs come in: without a session, by the address alone. */
@BelayTest
class CalendarFeedHttpTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private CalendarFeeds feeds;

    @LocalServerPort
    private int port;

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private HttpResponse<String> get(String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + "/calendar/feed/" + token + ".ics");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void aProgramReadsTheCalendarUnderItsAddressAndGetsNoSession() throws Exception {
        var accounts = new TestAccounts(sql);
        accounts.signIn(accounts.member("Cal", "Endar"));
        feeds.makeAddress();
        var token = String.valueOf(feeds.settings().token());
        TestAccounts.signOut();

        var answer = get(token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void aWrongAddressIsNotFound() throws Exception {
        var answer = get("made-up");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
