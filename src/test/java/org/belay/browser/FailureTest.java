package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.belay.demo.DemoRole;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody reads when something breaks: what to do, and a reference under which the log says why. */
@DemoTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTest {

    private static final String PLANTED = "planted-detail";
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("failedRequest")
    private ErrorViewResolver failedRequests;

    @Autowired
    private DSLContext sql;

    @LocalServerPort
    private int port;

    /** Breaks when it is opened, or when its button is pressed. */
    @PermitAll
    static class BreakingView extends Div implements BeforeEnterObserver {

        BreakingView() {
            add(new H1("A page"), new NativeButton("Break", press -> {
                throw new IllegalStateException(PLANTED);
            }));
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getLocation().getPath().endsWith("now")) {
                throw new IllegalStateException(PLANTED);
            }
        }
    }

    private RouteConfiguration routes() {
        return RouteConfiguration.forRegistry(ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)));
    }

    @BeforeEach
    void pagesThatBreak() {
        routes().setRoute("breaking/now", BreakingView.class);
        routes().setRoute("breaking/later", BreakingView.class);
    }

    @AfterEach
    void noneOfThem() {
        routes().removeRoute(BreakingView.class);
        reads(null);
    }

    @Test
    void aPageThatBreaksSaysWhatToDoInTheLanguageOfTheReader(CapturedOutput log) {
        try (var visitor = new HttpVisitor(port).signIn(DemoRole.MEMBER.email(), DemoAccounts.PASSWORD)) {
            tells(visitor.get("breaking/now").body(), "Your data is safe", log);
            reads("de");
            tells(visitor.get("breaking/now").body(), "Ihre Daten sind sicher", log);
            assertThat(visitor.get("breaking/now").statusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
    }

    @Test
    void anActionThatBreaksIsToldAtTheFootOfThePage(CapturedOutput log) {
        try (var visitor = new Visitor(port).cameIn(DemoRole.MEMBER.email(), DemoAccounts.PASSWORD)) {
            visitor.open("breaking/later").page().locator("text=Break").click();
            visitor.sees("tell your administrator the reference");
            tells(visitor.page().locator(".b-toast").innerText(), "Nothing was changed", log);
        }
    }

    private void reads(@Nullable String language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language)
                .where(ACCOUNT.EMAIL.eq(DemoRole.MEMBER.email()))
                .execute();
    }

    /** Nobody knows the reader's language where the application was not reached. */
    @Test
    void aRequestThatBreaksBeforeAnyPageIsToldInBothLanguages(CapturedOutput log) throws Exception {
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(PLANTED));
        var answer = new MockHttpServletResponse();

        var shown = Objects.requireNonNull(
                failedRequests.resolveErrorView(request, HttpStatus.SERVICE_UNAVAILABLE, Map.of()));
        Objects.requireNonNull(shown.getView()).render(Map.of(), request, answer);

        tells(answer.getContentAsString(), "Your data is safe", log);
        tells(answer.getContentAsString(), "Ihre Daten sind sicher", log);
        assertThat(failedRequests.resolveErrorView(request, HttpStatus.NOT_FOUND, Map.of()))
                .isNull();
    }

    private static void tells(String shown, String words, CapturedOutput log) {
        assertThat(shown).contains(words).doesNotContain(PLANTED, "IllegalState", "at org.belay");
        var reference = REFERENCE.matcher(shown);
        assertThat(reference.find()).as("a reference in %s", shown).isTrue();
        assertThat(log.getAll()).contains("reference " + reference.group()).contains(PLANTED);
    }
}
