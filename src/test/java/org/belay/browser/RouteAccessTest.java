package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.demo.DemoRole.NOBODY;

import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.browser.DemoPages.DemoPage;
import org.belay.browser.DemoPages.Guess;
import org.belay.demo.DemoRole;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Every page as every role: who may gets it, all others are told that there is none, who is not signed in may do so. */
@DemoTest
@Isolated("others would find nobody by name meanwhile")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RouteAccessTest {

    private static final int FOUND = 200;
    private static final int SIGN_IN_FIRST = 302;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private static final String MARKUP = "</script><script>planted()</script>";
    private static final Map<String, String> TYPED = Map.of(
            "person",
            "last_name",
            "program",
            "name",
            "cohort",
            "name",
            "department",
            "name",
            "site",
            "name",
            "topic",
            "label");

    @Autowired
    private DemoPages pages;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private SecurityContextHolderStrategy signedIn;

    @LocalServerPort
    private int port;

    private final Map<DemoRole, HttpVisitor> visitors = new EnumMap<>(DemoRole.class);
    private final Map<DemoPage, String> shown = new HashMap<>();
    private List<DemoPage> all = List.of();
    private List<DemoPage> files = List.of();
    private List<Guess> guesses = List.of();

    /** Each application of this process names its own as the one of the process when it starts; that of these pages is meant. */
    @BeforeAll
    void askWhoIsSignedInHere() {
        SecurityContextHolder.setContextHolderStrategy(signedIn);
    }

    /** Pages are found by what they are about, and so before names have markup in them. */
    @BeforeAll
    void typeMarkup() {
        all = pages.all();
        files = pages.files();
        guesses = pages.guesses();
        TYPED.forEach((table, column) ->
                jdbc.update("update %1$s set %2$s = concat(%2$s, ?)".formatted(table, column), MARKUP));
    }

    @AfterAll
    void leave() {
        TYPED.forEach((table, column) ->
                jdbc.update("update %1$s set %2$s = replace(%2$s, ?, '')".formatted(table, column), MARKUP));
        visitors.values().forEach(HttpVisitor::close);
    }

    @Test
    void everyRouteIsInTheTable() {
        assertThat(all).extracting(DemoPage::route).containsExactlyInAnyOrderElementsOf(routes());
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyThoseWhoMayGetThePage(DemoPage page) {
        assertThat(Stream.of(DemoRole.values()).collect(Collectors.toMap(role -> role, role -> status(page, role))))
                .isEqualTo(Stream.of(DemoRole.values())
                        .collect(Collectors.toMap(role -> role, role -> expected(page, role))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsForThoseWhoReadWhatItBelongsToAndIsSaved(DemoPage file) {
        onlyThoseWhoMayGetThePage(file);
        var headers = visitor(file.visitor()).get(file.address()).headers();
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(headers.allValues("X-Content-Type-Options")).containsOnly("nosniff");
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void aGuessFindsNothing(Guess guess) {
        assertThat(visitor(guess.role()).get(guess.address()).statusCode()).isEqualTo(NOT_FOUND);
    }

    /** The first answer holds the content of a page within a script element. Last, when most answers are there already. */
    @Test
    @Order(Integer.MAX_VALUE)
    void noPageHoldsMarkupThatSomebodyTyped() {
        var answers = all.stream()
                .map(page -> shown.computeIfAbsent(
                        page,
                        other -> visitor(inFullView(page)).get(page.address()).body()))
                .toList();
        assertThat(answers).noneMatch(body -> body.contains(MARKUP));
        assertThat(answers)
                .as("pages with what was typed")
                .filteredOn(body -> body.contains(MARKUP.replace("<", "\\u003c")))
                .hasSizeGreaterThan(all.size() / 2);
    }

    /** A lock that the rules have come to exclude stands against matching anew. */
    @Test
    void aPageThatCannotBeShownSaysWhyInsideTheApplication() {
        jdbc.update("""
                insert into proposal (cohort_id, mentor_enrollment_id, mentee_enrollment_id, score, reasons, locked)
                select c.cohort_id, one.enrollment_id, other.enrollment_id, 0, '[]', true
                from cohort c
                  join enrollment one on one.cohort_id = c.cohort_id and one.side = 'MENTOR' and one.state = 'ACCEPTED'
                  join enrollment other on other.cohort_id = c.cohort_id and other.side = 'MENTEE' and other.state = 'ACCEPTED'
                  join person mentor on mentor.person_id = one.person_id
                  join person mentee on mentee.person_id = other.person_id and mentee.department_id = mentor.department_id
                where c.code = 'WIN26' order by one.enrollment_id, other.enrollment_id limit 1""");
        try {
            var cohort = jdbc.queryForObject("select cohort_id from proposal", Long.class);
            var answer = visitor(DemoRole.COORDINATOR).get("cohort/" + cohort + "/matching/weights");
            assertThat(answer.statusCode()).isEqualTo(CONFLICT);
            assertThat(answer.body()).contains("are in the same department.", "Back to the start");
        } finally {
            jdbc.update("delete from proposal");
        }
    }

    private int status(DemoPage page, DemoRole role) {
        var answer = visitor(role).get(page.address());
        if (role == inFullView(page)) {
            shown.put(page, answer.body());
        }
        return answer.statusCode();
    }

    private static DemoRole inFullView(DemoPage page) {
        return Collections.max(page.may());
    }

    private List<DemoPage> all() {
        return all;
    }

    private List<DemoPage> files() {
        return files;
    }

    private List<Guess> guesses() {
        return guesses;
    }

    private List<String> routes() {
        var registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
        return RouteConfiguration.forRegistry(registry).getAvailableRoutes().stream()
                .flatMap(route -> Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteAliasData::getTemplate)))
                .toList();
    }

    private static int expected(DemoPage page, DemoRole role) {
        if (page.may().contains(role)) {
            return FOUND;
        }
        return role == NOBODY ? SIGN_IN_FIRST : NOT_FOUND;
    }

    private HttpVisitor visitor(DemoRole role) {
        return visitors.computeIfAbsent(role, somebody -> {
            var visitor = new HttpVisitor(port);
            return somebody == NOBODY ? visitor : visitor.signIn(somebody.email(), DemoAccounts.PASSWORD);
        });
    }
}
