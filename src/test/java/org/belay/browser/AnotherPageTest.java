package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.demo.DemoRole.MENTOR;

import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where somebody stands once they have gone to another page, and what a field makes of what cannot be. */
@DemoTest
class AnotherPageTest {

    @LocalServerPort
    private int port;

    @Test
    void anotherPageBeginsAtItsTitle() {
        try (var visitor = new Visitor(port).cameIn(MENTOR.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open("notifications/choices").page();
            page.setViewportSize(1440, 640);
            page.evaluate("() => document.querySelector('.b-surface').scrollTop = 300");
            assertThat(page.evaluate("() => document.querySelector('.b-surface').scrollTop"))
                    .as("there is something to scroll")
                    .isNotEqualTo(0);

            page.locator("vaadin-side-nav-item[path='workshops']").click();
            page.waitForURL("**/workshops");
            visitor.settled();
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.evaluate("() => document.querySelector('.b-surface').scrollTop"))
                    .isEqualTo(0);
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    @Test
    void aTimeThatNoClockShowsIsRefused() {
        try (var visitor = new Visitor(port).cameIn(MENTOR.email(), DemoAccounts.PASSWORD)) {
            visitor.open("notifications/choices");
            var time = visitor.field("Mail of the day at");
            time.fill("25:99");
            time.press("Enter");
            visitor.settled().sees("Give a time from 00:00 to 23:59.");
            assertThat(time).hasValue("25:99");
            time.fill("7:30 AM");
            time.press("Enter");
            visitor.settled().sees("Times saved");
            assertThat(time).hasValue("7:30 AM");
        }
    }
}
