package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.demo.DemoRole.COORDINATOR;
import static org.belay.demo.DemoRole.MENTOR;

import com.microsoft.playwright.Page;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where somebody stands once they have gone to another page, what a field makes of what cannot be, and what becomes of what
 * was filled in when the page has to be loaded again.
 */
@DemoTest
class AnotherPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

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

    @Test
    void whatWasFilledIntoAFieldThatCameAfterThePageIsKept() {
        var plan = "program/%d/plan"
                .formatted(jdbc.queryForObject(
                        "select program_id from program where name = 'Cross-company mentoring'", Long.class));
        try (var late = coordinator();
                var early = coordinator()) {
            addMilestone(late.open(plan), "A walk together");
            addMilestone(early.open(plan), "Meet the team");
            early.press("Save plan").sees("The plan is saved.");

            late.press("Save plan").press("Load the page again").sees("This page shows what is there now.");
            assertThat(late.field("What you filled in: Title")).hasValue("A walk together");
            assertThat(late.field("Title")).hasValue("Meet the team");
        } finally {
            // The other tests that look at the demo find it as it was.
            jdbc.update("delete from program_milestone where title = 'Meet the team'");
        }
    }

    private Visitor coordinator() {
        return new Visitor(port).cameIn(COORDINATOR.email(), DemoAccounts.PASSWORD);
    }

    private static void addMilestone(Visitor visitor, String title) {
        visitor
                .press("Add a milestone")
                .page()
                .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
                .all()
                .stream()
                .filter(field -> field.inputValue().isEmpty())
                .findFirst()
                .orElseThrow()
                .fill(title);
    }
}
