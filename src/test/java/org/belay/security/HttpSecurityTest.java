package org.belay.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.ServletContext;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** What the server says to a browser, and whom it believes, over real HTTP. */
@BelayTest
class HttpSecurityTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AccountService service;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Clock clock;

    @Autowired
    private ServletContext servletContext;

    @Autowired
    private ServletRegistrationBean<SpringServlet> flow;

    private final String email = UUID.randomUUID() + "@example.org";
    private PersonId person = new PersonId(0);

    @BeforeEach
    void somebody() {
        person = signedInAs.administrator(email);
    }

    @AfterEach
    void nobody() {
        EmptyTables.in(jdbc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "people", "ui/styles.css", "ui/icons.svg", "ui/none", "actuator/health"})
    void eachAnswerTellsTheBrowserWhatItMayDo(String path) {
        var answer = visitor().get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
        assertThat(header(answer, "Server")).isEmpty();
    }

    /** What is not known is told alike to everybody, and by the status too: whoever follows links believes that alone. */
    @ParameterizedTest
    @ValueSource(strings = {"join/no-such-cohort", "join/no-such-cohort/no-such-link"})
    void aPublicAddressThatNoCohortHasIsNotFound(String path) {
        var visitor = visitor();
        for (var answer : List.of(visitor.get(path), signedIn().get(path))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Not found").doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "ui/styles.css"})
    void behindTlsTheBrowserIsToldToStayThere(String path) {
        assertThat(header(visitor().behindTls().get(path), "Strict-Transport-Security"))
                .contains("max-age=31536000", "includeSubDomains");
    }

    /** The page of the first request holds names within a script element. */
    @Test
    void aNameWithAScriptInItIsANameOnTheFirstPageToo() {
        jdbc.update(
                "update person set last_name = ? where person_id = ?", "</script><script>alert(1)//", person.value());
        var visitor = visitor();
        visitor.signIn(email, SignedInAs.PASSWORD);
        assertThat(visitor.get("people").body())
                .contains("\\u003c/script>\\u003cscript>alert(1)//")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void onlyTheProxyOnThisMachineIsBelieved() throws Exception {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress() && address.getAddress().length == 4) {
                    var stranger = new HttpVisitor(address.getHostAddress(), port).behindTls();
                    assertThat(header(stranger.get("login"), "Strict-Transport-Security"))
                            .isEmpty();
                }
            }
        }
        var forged = visitor().with("X-Forwarded-For", "203.0.113.9, 10.0.0.1");
        forged.signIn(email, "wrong password");
        assertThat(jdbc.queryForList("select subject from sign_in_failure", String.class))
                .contains("address:10.0.0.1");
    }

    @Test
    void pagesAreNotKeptByTheBrowser() {
        assertThat(header(signedIn().get("people"), "Cache-Control")).contains("no-store");
    }

    @Test
    void scriptsDoNotReadTheSessionAndOtherSitesDoNotSendIt() {
        var cookie = header(visitor().get("login"), "Set-Cookie");
        assertThat(cookie)
                .startsWith("belay=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(header(visitor().behindTls().get("login"), "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void aSessionOfBeforeTheSignInIsNotTheOneAfterIt() {
        var visitor = visitor();
        visitor.get("login");
        var before = visitor.session();
        assertThat(before).isNotNull().hasSizeGreaterThanOrEqualTo(32);
        visitor.signIn(email, SignedInAs.PASSWORD);
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor().withSession(before).isSignedIn()).isFalse();
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasIt() {
        var visitor = signedIn();
        var session = visitor.session();
        visitor.signOut();
        assertThat(session).isNotNull();
        assertThat(visitor().withSession(session).isSignedIn()).isFalse();
        assertThat(actions()).containsExactly("account.signed-in", "account.signed-out");
    }

    @Test
    void aRefusedSignInIsWrittenDownWithoutWhatWasTyped() {
        visitor().signIn(email, "wrong password");
        visitor().signIn("my secret password", "wrong password");
        assertThat(actions()).containsExactly("account.sign-in-failed", "account.sign-in-failed");
        assertThat(jdbc.queryForList("select concat(object_label, details) from audit_entry", String.class))
                .noneMatch(text -> text.contains("password"))
                .anyMatch(text -> text.contains(email));
    }

    @Test
    void anIdleSessionEndsThoughThePageIsOpen() {
        assertThat(servletContext.getSessionTimeout()).isEqualTo(8 * 60);
        assertThat(flow.getServlet().getService().getDeploymentConfiguration().isCloseIdleSessions())
                .isTrue();
    }

    @Test
    void noSessionOutlivesADay() throws Exception {
        assertThat(endsAfter(EndedSessionFilter.LONGEST_SESSION.minusMinutes(1)))
                .isFalse();
        assertThat(endsAfter(EndedSessionFilter.LONGEST_SESSION.plusMinutes(1))).isTrue();
    }

    @Test
    void closingAnAccountEndsItsSessionAtOnce() {
        var visitor = signedIn();
        var account = accounts.of(person).orElseThrow();
        accounts.setRights(account.id(), account.version(), true, true, false);
        assertThat(visitor.isSignedIn()).isFalse();
        accounts.setRights(account.id(), account.version() + 1, true, true, true);
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOneAtOnce() {
        var visitor = signedIn();
        var link = links.replace(
                accounts.of(person).orElseThrow().id(), TokenPurpose.PASSWORD_RESET, ForgottenPassword.LIFE);
        service.setPassword(link.token(), TokenPurpose.PASSWORD_RESET, "another lantern in the harbor");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void aRightThatWasTakenIsGoneAtTheNextPage() {
        var visitor = signedIn();
        assertThat(visitor.page("accounts")).contains("\"vaadin-grid\"");
        var account = accounts.of(person).orElseThrow();
        accounts.setRights(account.id(), account.version(), false, false, true);
        assertThat(visitor.page("accounts")).doesNotContain("\"vaadin-grid\"");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void aForgedRequestIsRefused() {
        var visitor = signedIn();
        assertThat(visitor.post("logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.isSignedIn()).isTrue();
        visitor.page("people");
        assertThat(visitor.navigate("0", "forged", "accounts").body()).doesNotContain("vaadin-grid");
    }

    @Test
    void anotherSiteNeitherSignsAnybodyInNorOpensASocket() {
        var elsewhere = visitor().with("Sec-Fetch-Site", "cross-site");
        assertThat(elsewhere.get("login").statusCode()).isEqualTo(200);
        var answer = elsewhere.signIn(email, SignedInAs.PASSWORD);
        assertThat(answer.statusCode()).as(answer.headers().toString()).isEqualTo(403);
        assertThat(elsewhere.isSignedIn()).isFalse();
        assertThat(handshake("cross-site")).isEqualTo(403);
        assertThat(handshake("same-origin")).isNotEqualTo(403);
    }

    @Test
    void withAnAdministratorTheSetupPageIsTheSignInPage() {
        assertThat(visitor().page("setup")).contains("vaadin-login-form").doesNotContain("one-time-code");
        accounts.of(person).ifPresent(a -> accounts.setRights(a.id(), a.version(), false, true, true));
        assertThat(visitor().page("setup")).contains("one-time-code");
    }

    @Test
    void anErrorTellsNothingOfTheInside() {
        var visitor = signedIn();
        for (var path : new String[] {"ui/none", "?v-r=uidl&v-uiId=nonsense", "VAADIN/dynamic/resource/1/2/3"}) {
            assertThat(visitor.get(path).body()).doesNotContain("Exception", "org.belay", "\tat ");
        }
    }

    private boolean endsAfter(Duration age) throws Exception {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var later = Clock.offset(clock, age);
        new EndedSessionFilter(user, later).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return session.isInvalid();
    }

    private int handshake(String site) {
        try {
            HttpVisitor.CLIENT
                    .newWebSocketBuilder()
                    .header("Sec-Fetch-Site", site)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/VAADIN/push"), new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : -1;
        }
    }

    private List<String> actions() {
        return jdbc.queryForList("select action from audit_entry order by audit_entry_id", String.class);
    }

    private HttpVisitor visitor() {
        return new HttpVisitor(port);
    }

    private HttpVisitor signedIn() {
        var visitor = visitor();
        visitor.signIn(email, SignedInAs.PASSWORD);
        assertThat(visitor.isSignedIn()).isTrue();
        return visitor;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
