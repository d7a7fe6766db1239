package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.browser.DemoPages.DemoPage;
import org.belay.browser.DemoPages.Seen;
import org.belay.demo.DemoRole;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, opened once by somebody who may and looked at twice: one half on a phone in light and on a desktop in dark,
 * the other half the other way round. What many pages show is so seen in all four ways, and what a page has to itself on
 * both screens and in both themes. Two at a time, since the browser and the server take turns. That no page is forgotten
 * is {@link RouteAccessTest}'s to say.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class RouteTest {

    private static final Path FILES = Path.of("src/test/resources/data");

    @Autowired
    private DemoPages pages;

    @LocalServerPort
    private int port;

    private final Map<Seat, Visitor> visitors = new ConcurrentHashMap<>();

    enum Screen {
        PHONE,
        DESKTOP;

        Screen other() {
            return this == PHONE ? DESKTOP : PHONE;
        }

        Visitor take(Visitor visitor) {
            return this == PHONE ? visitor.phone() : visitor.desktop();
        }
    }

    /** Each thread has browsers of its own. */
    private record Seat(Thread thread, DemoRole role) {}

    @AfterAll
    void leave() {
        visitors.values().forEach(Visitor::close);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void thePageIsSound(Seen seen, Screen first) {
        var visitor = visitor(seen.role());

        first.take(visitor).theme(ColorScheme.LIGHT).goTo(seen.address());

        assertThat(faults(visitor, first)).isEmpty();
    }

    @Test
    void thePageOfAPersonIsHeadedByTheirName() {
        var visitor = visitor(DemoRole.MENTOR);

        visitor.open(pages.ownPerson(DemoRole.MENTOR));

        assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Gary Altman");
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        var visitor = visitor(DemoRole.MEMBER);

        visitor.phone().theme(ColorScheme.LIGHT).open("no-such-page");

        assertThat(visitor.page().locator("h1").textContent()).isEqualTo("Not found");
        assertThat(visitor.takeErrors()).allMatch(error -> error.contains("status of 404"));
        assertThat(faults(visitor, Screen.PHONE)).isEmpty();
    }

    @Test
    void thePlanOfAnImportOfPeopleIsSound() {
        var visitor = visitor(DemoRole.ADMINISTRATOR);
        visitor.phone().theme(ColorScheme.LIGHT).open("people/import");
        upload(visitor, "roster-utf8-bom.csv");
        press(visitor, "Check the changes");
        waitForButton(visitor, "Apply");

        assertThat(faults(visitor, Screen.PHONE)).isEmpty();
    }

    @Test
    void thePlanOfAnImportOfApplicationsIsSound() {
        var visitor = visitor(DemoRole.COORDINATOR);
        visitor.phone().theme(ColorScheme.LIGHT).open(pages.importOfApplications());
        upload(visitor, "applications-spring.xlsx");
        press(visitor, "Check the changes");
        waitForButton(visitor, "Apply");

        assertThat(faults(visitor, Screen.PHONE)).isEmpty();
    }

    @Test
    void thePlanOfAnImportOfPastCohortsIsSound() {
        var visitor = visitor(DemoRole.ADMINISTRATOR);
        visitor.phone().theme(ColorScheme.LIGHT).open("imports/history");
        var program = visitor.page().locator("vaadin-combo-box input");
        program.fill("Cross-company mentoring");
        program.press("Enter");
        upload(visitor, "session-history.csv");
        visitor.page().locator("vaadin-upload-file[complete]").waitFor();
        press(visitor, "Look at what comes in");
        waitForButton(visitor, "Import");

        assertThat(faults(visitor, Screen.PHONE)).isEmpty();
    }

    /** By turns, since a browser is quicker to show the next page on the screen that it showed the last one on. */
    private Stream<Arguments> everything() {
        var everything = Stream.concat(
                        pages.all().stream().map((DemoPage page) -> new Seen(page.visitor(), page.address())),
                        pages.otherStates().stream())
                .toList();
        return IntStream.range(0, everything.size())
                .mapToObj(i -> Arguments.of(everything.get(i), i / 2 % 2 == 0 ? Screen.PHONE : Screen.DESKTOP));
    }

    /** In light on the screen it opened on, and in dark on the other one. */
    static List<String> faults(Visitor visitor, Screen first) {
        var faults = new ArrayList<String>();
        look(visitor, first, "light", faults);
        var light = visitor.ink();
        first.other().take(visitor).theme(ColorScheme.DARK).settled();
        look(visitor, first.other(), "dark", faults);
        if (visitor.ink().equals(light)) {
            faults.add("dark looks like light");
        }
        faults.addAll(visitor.takeErrors());
        return faults;
    }

    private static void look(Visitor visitor, Screen screen, String theme, List<String> faults) {
        visitor.violations().forEach(violation -> faults.add(screen + ", " + theme + ": " + violation));
        if (screen == Screen.PHONE && visitor.scrollsSideways()) {
            faults.add("phone: scrolls sideways");
        }
    }

    private static void upload(Visitor visitor, String file) {
        visitor.page().locator("vaadin-upload input[type=file]").first().setInputFiles(FILES.resolve(file));
    }

    private static void press(Visitor visitor, String button) {
        button(visitor, button).click();
        visitor.settled();
    }

    private static void waitForButton(Visitor visitor, String button) {
        button(visitor, button).waitFor();
        visitor.settled();
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }

    private Visitor visitor(DemoRole role) {
        return visitors.computeIfAbsent(new Seat(Thread.currentThread(), role), seat -> {
            var visitor = new Visitor(port);
            return role == DemoRole.NOBODY ? visitor : visitor.cameIn(role.email(), DemoAccounts.PASSWORD);
        });
    }
}
