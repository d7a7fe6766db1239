package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.demo.DemoRole.COORDINATOR;
import static org.belay.demo.DemoRole.MANAGER;
import static org.belay.demo.DemoRole.MENTEE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands around every page: the way past the navigation, search and jump, the keys, fingers and paper. */
@DemoTest
class FrameTest {

    private static final double FINGER = 44;

    @LocalServerPort
    private int port;

    @Test
    void theFirstStopOfTheTabKeyLeadsToThePage() {
        try (var visitor = new Visitor(port).cameIn(MENTEE.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open("take-part").page();
            page.keyboard().press("Tab");
            assertThat(page.locator("a.b-skip").locator("visible=true").first()).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main#content")).isFocused();
            assertThat(page).hasURL("http://localhost:" + port + "/take-part");
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    @Test
    void whoMayLookPeopleUpJumpsToThem() {
        try (var visitor = new Visitor(port).cameIn(COORDINATOR.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open("take-part").page();
            page.keyboard().press("Control+k");
            search(page).pressSequentially("Jason Watters");
            options(page)
                    .filter(new Locator.FilterOptions().setHasText("Jason Watters"))
                    .first()
                    .waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/people/*");
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    @Test
    void whoMayNotFindsPagesAlone() {
        try (var visitor = new Visitor(port).cameIn(MENTEE.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open("take-part").page();
            page.keyboard().press("Control+k");
            search(page).pressSequentially("Work");
            assertThat(options(page).first()).containsText("Workshops");
            search(page).fill("");
            search(page).pressSequentially("Robin Ames");
            visitor.settled();
            assertThat(options(page)).hasCount(0);
        }
    }

    @Test
    void keysActOnlyWhereNobodyWrites() {
        try (var visitor = new Visitor(port).cameIn(COORDINATOR.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open("people").page();
            var field = page.locator(".b-filters input").first();
            field.click();
            field.press("?");
            field.press("Control+k");
            visitor.settled();
            assertThat(field).hasValue("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);

            page.locator("h1").click();
            page.keyboard().press("?");
            var single =
                    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Keys without Ctrl or Alt"));
            assertThat(single).isChecked();
            single.uncheck();
            page.keyboard().press("Escape");
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            page.keyboard().press("?");
            visitor.settled();
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        }
    }

    @Test
    void aPhoneShowsTheAgendaAndButtonsForFingers() {
        try (var visitor = new Visitor(port).cameIn(MENTEE.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.phone().open("calendar").page();
            page.reload();
            visitor.settled();
            assertThat(page.locator(".b-links [aria-current]")).hasText("Agenda");
            for (var button : page.locator("vaadin-button, .b-links a").all()) {
                if (button.isVisible()) {
                    assertThat(button.boundingBox().height)
                            .as(button.innerText())
                            .isGreaterThanOrEqualTo(FINGER);
                }
            }
            assertThat(visitor.open("calendar?view=month").page().locator(".b-links [aria-current]"))
                    .hasText("Month");
        }
    }

    @Test
    void paperShowsThePageAlone() {
        try (var visitor = new Visitor(port).cameIn(MENTEE.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open("take-part").page();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator("vaadin-side-nav").first()).isHidden();
            for (var button : page.locator("vaadin-button").all()) {
                assertThat(button).isHidden();
            }
        }
    }

    /** Whoever reads in the dark prints on white: charts in its colors and width, under each its table, definitions opened. */
    @Test
    void aReportIsPrintedInLightColors() {
        try (var visitor = new Visitor(port).cameIn(MANAGER.email(), DemoAccounts.PASSWORD)) {
            visitor.theme(ColorScheme.DARK);
            var page = visitor.open("reports")
                    .follow("Spring 2026")
                    .press("Cohort health")
                    .settled()
                    .page();
            var letter = "() => +getComputedStyle(document.querySelector('b-chart text')).fill.match(/[0-9]+/)[0]";
            assertThat(page.locator("b-chart text").first()).isVisible();
            assertThat((int) page.evaluate(letter))
                    .as("light letters on a dark page")
                    .isGreaterThan(128);
            assertThat(page.locator(".b-terms dd").first()).isHidden();
            var tables = page.locator("vaadin-card:has(b-chart) .b-table");
            assertThat(tables.first()).isHidden();

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".b-terms dd").first()).isVisible();
            tables.all().forEach(table -> assertThat(table).isVisible());
            assertThat(page.locator("h1")).isVisible();
            assertThat((int) page.evaluate(letter)).as("dark letters on paper").isLessThan(128);
            assertThat((boolean) page.evaluate("() => [...document.querySelectorAll('b-chart')]"
                            + ".every(chart => chart.querySelector('svg').clientWidth <= chart.clientWidth + 1)"))
                    .as("charts are as wide as the page lets them")
                    .isTrue();
        }
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("What are you looking for?"));
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.OPTION);
    }
}
