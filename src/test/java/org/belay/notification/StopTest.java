package org.belay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.notification.MailDesk.Ruling.Leaves;
import org.belay.notification.StopLinks.Stop;
import org.belay.security.SignedInAs;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Mails are stopped by their links, over HTTP as mail programs and scanners do it; nobody is signed in. */
@BelayTest
class StopTest {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @Autowired
    private StopLinks links;

    @Autowired
    private StopService stops;

    @Autowired
    private ChoiceRepository choices;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MailWriter writer;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String email = UUID.randomUUID() + "@example.org";
    private PersonId ada = new PersonId(0);

    @BeforeEach
    void ada() {
        ada = signedInAs.member("Ada", "Lovelace", email);
    }

    @AfterEach
    void gone() {
        for (var table : new String[] {"notice_choice", "notice_times", "account", "person"}) {
            jdbc.update("delete from " + table + " where person_id = ?", ada.value());
        }
    }

    private String token() {
        return links.token(new Stop.Kind(ada, NewsKind.CHANGE));
    }

    private Choice chosen() {
        return choices.of(ada).of(NewsKind.CHANGE);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private int post(String path, String body, Map<String, String> headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + "/" + path);
    }

    @Test
    void theButtonOfAMailProgramStopsThemInOneClick() throws Exception {
        assertThat(post(StopLinks.ONE_CLICK + token(), ONE_CLICK, Map.of())).isEqualTo(200);
        assertThat(chosen()).as("in Belay they stay").isEqualTo(Choice.BELAY);
        assertThat(post(StopLinks.ONE_CLICK + token(), ONE_CLICK, Map.of()))
                .as("twice")
                .isEqualTo(200);
    }

    /** Scanners open every link in a mail. */
    @Test
    void openingTheLinksStopsNothing() throws Exception {
        var page = get(StopLinks.PAGE + token());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Stop these mails?");
        var oneClick = get(StopLinks.ONE_CLICK + token());
        assertThat(oneClick.statusCode()).isEqualTo(303);
        assertThat(oneClick.headers().firstValue("Location").orElse("")).contains("/" + StopLinks.PAGE);
        assertThat(chosen()).isEqualTo(Choice.AT_ONCE);
    }

    @Test
    void aPostThatDoesNotSaySoStopsNothing() throws Exception {
        assertThat(post(StopLinks.ONE_CLICK + token(), "", Map.of())).isNotEqualTo(200);
        assertThat(chosen()).isEqualTo(Choice.AT_ONCE);
    }

    /** What a page of another site sends through somebody's browser. */
    @Test
    void aForeignPageStopsNothing() throws Exception {
        assertThat(post(StopLinks.ONE_CLICK + token(), ONE_CLICK, Map.of("Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(chosen()).isEqualTo(Choice.AT_ONCE);
    }

    @Test
    void aTokenThatIsMadeUpOrChangedIsNone() throws Exception {
        var bytes = Base64.getUrlDecoder().decode(token());
        bytes[bytes.length - 1] ^= 1;
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var another = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        vault.seal("notice.words", ada.value() + ":CHANGE").bytes());
        for (var forged : new String[] {"x", "AAAA", changed, another, "%00", ada.value() + ":CHANGE"}) {
            assertThat(links.read(forged)).as(forged).isEmpty();
            assertThat(stops.page(forged)).as(forged).isEmpty();
            assertThatThrownBy(() -> stops.stop(forged)).isInstanceOf(NotFound.class);
        }
        assertThat(post(StopLinks.ONE_CLICK + changed, ONE_CLICK, Map.of())).isEqualTo(404);
        assertThat(get(StopLinks.PAGE + changed).body()).contains("This link does not work");
        assertThat(chosen()).isEqualTo(Choice.AT_ONCE);
    }

    @Test
    void itStopsOneKindAndNoOther() {
        stops.stop(token());
        assertThat(chosen()).isEqualTo(Choice.BELAY);
        assertThat(choices.of(ada).of(NewsKind.LOG_REMINDER)).isEqualTo(Choice.DIGEST);
        assertThat(choices.of(ada).of(NewsKind.APPLICATION)).isEqualTo(Choice.AT_ONCE);
    }

    @Test
    void thatOfTheDigestStopsAllThatIsInIt() {
        stops.stop(links.token(new Stop.Digest(ada)));
        for (var kind : NewsKind.values()) {
            assertThat(choices.of(ada).of(kind)).isNotEqualTo(Choice.DIGEST);
        }
        assertThat(chosen()).isEqualTo(Choice.AT_ONCE);
        assertThat(stops.page(links.token(new Stop.Digest(ada))).orElseThrow().stopped())
                .isTrue();
    }

    /** Whoever chose to hear nothing is not told in Belay again by a slip. */
    @Test
    void itTurnsNothingOn() {
        choices.choose(ada, NewsKind.CHANGE, Choice.NONE);
        stops.stop(token());
        assertThat(chosen()).isEqualTo(Choice.NONE);
    }

    @Test
    void theMailSaysWhereToStopUnlessItMustBeSent() throws Exception {
        var session = Session.getInstance(new Properties());
        var body = new MailBody("Text", "<p>Text", List.of());
        for (var kind : new String[] {"match-ended", "log-reminder", MailWriter.DIGEST}) {
            var stop = writer.oneClick(ada, kind).orElseThrow();
            var mail = MailMessage.write(session, "belay@example.org", email, "k", new Leaves("Subject", body, stop));
            assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly(ONE_CLICK);
            assertThat(stop).contains("/" + StopLinks.ONE_CLICK);
        }
        for (var kind : new String[] {"invitation", "application-decided", "cohort-cancelled"}) {
            assertThat(writer.oneClick(ada, kind)).isEmpty();
        }
        var must = MailMessage.write(session, "belay@example.org", email, "k", new Leaves("Subject", body, null));
        assertThat(must.getHeader("List-Unsubscribe")).isNull();
    }
}
