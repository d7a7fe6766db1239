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
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, opened once by somebody who may and looked at on a phone and a desktop, light and dark; two at a time, since
 * the browser and the server take turns. That no page is
 * forgotten is {@link RouteAccessTest}'s to say.
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

    /** Each thread has browsers of its own. */
    private record Seat(Thread thread, DemoRole role) {}

    @AfterAll
    void leave() {
        visitors.values().forEach(Visitor::close);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void thePageIsSound(Seen seen) {
        var visitor = visitor(seen.role());

        visitor.phone().theme(ColorScheme.LIGHT).goTo(seen.address());

        assertThat(faults(visitor)).isEmpty();
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
        assertThat(faults(visitor)).isEmpty();
    }

    @Test
    void thePlanOfAnImportOfPeopleIsSound() {
        var visitor = visitor(DemoRole.ADMINISTRATOR);
        visitor.phone().theme(ColorScheme.LIGHT).open("people/import");
        upload(visitor, "roster-utf8-bom.csv");
        press(visitor, "Check the changes");
        waitForButton(visitor, "Apply");

        assertThat(faults(visitor)).isEmpty();
    }

    @Test
    void thePlanOfAnImportOfApplicationsIsSound() {
        var visitor = visitor(DemoRole.COORDINATOR);
        visitor.phone().theme(ColorScheme.LIGHT).open(pages.importOfApplications());
        upload(visitor, "applications-spring.xlsx");
        press(visitor, "Check the changes");
        waitForButton(visitor, "Apply");

        assertThat(faults(visitor)).isEmpty();
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

        assertThat(faults(visitor)).isEmpty();
    }

    private Stream<Seen> everything() {
        return Stream.concat(
                pages.all().stream().map((DemoPage page) -> new Seen(page.visitor(), page.address())),
                pages.otherStates().stream());
    }

    /** What differs between the themes are colors alone, and so all other rules look at the page in light. */
    private static List<String> faults(Visitor visitor) {
        var faults = new ArrayList<String>();
        visitor.phone().theme(ColorScheme.LIGHT).settled();
        var light = visitor.ink();
        add("phone, light", visitor.violations(), faults);
        if (visitor.scrollsSideways()) {
            faults.add("phone: scrolls sideways");
        }
        visitor.theme(ColorScheme.DARK);
        add("phone, dark", visitor.violationsOfColor(), faults);
        if (visitor.ink().equals(light)) {
            faults.add("dark looks like light");
        }
        visitor.desktop().settled();
        add("desktop, dark", visitor.violationsOfColor(), faults);
        visitor.theme(ColorScheme.LIGHT);
        add("desktop, light", visitor.violations(), faults);
        faults.addAll(visitor.takeErrors());
        return faults;
    }

    private static void add(String look, List<String> violations, List<String> faults) {
        violations.forEach(violation -> faults.add(look + ": " + violation));
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
