package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.demo.DemoRole.MENTEE;

import com.microsoft.playwright.Locator;
import java.util.Objects;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A survey is answered on a phone with the thumb of the hand that holds it, and gone on with later. */
@DemoTest
class SurveyByThumbTest {

    private static final int WIDTH = 390;

    /** What WCAG 2.2 asks of targets at its highest level, in pixels. */
    private static final int THUMB = 44;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void asItWas() {
        jdbc.update("delete from draft where form = 'survey'");
    }

    @Test
    void everyChoiceIsWithinReachAndWhatWasChosenIsThereLater() {
        try (var visitor = new Visitor(port).cameIn(MENTEE.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.phone().open("home").page();
            page.getByText("Answer survey").first().click();
            var questions = page.locator(".b-fb-question vaadin-radio-group");
            assertThat(questions).hasCount(4);
            for (var question : questions.all()) {
                question.locator("vaadin-radio-button").all().forEach(SurveyByThumbTest::withinReach);
                visitor.thumb(question.locator("vaadin-radio-button").nth(3));
            }
            assertThat(page.getByText("Send answers")).isInViewport();
            assertThat(visitor.settled().page().locator(".b-autosave")).not().isEmpty();

            page.reload();
            for (var question : questions.all()) {
                assertThat(question.locator("vaadin-radio-button").nth(3)).hasAttribute("checked", "");
            }
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    private static void withinReach(Locator choice) {
        var box = Objects.requireNonNull(choice.boundingBox());
        assertThat(box.width).isGreaterThanOrEqualTo(THUMB);
        assertThat(box.height).isGreaterThanOrEqualTo(THUMB);
        assertThat(box.x).isNotNegative();
        assertThat(box.x + box.width).isLessThanOrEqualTo(WIDTH);
    }
}
