package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.belay.demo.DemoRole.MENTOR;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.belay.demo.DemoTest;
import org.belay.notification.TestNews;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** News reach the open pages of their reader by themselves. */
@DemoTest
class BellTest {

    private static final double PATIENCE = 20_000;

    @Autowired
    private TestNews news;

    @LocalServerPort
    private int port;

    @Test
    void itRingsInEveryTabAndFallsSilentWhenTheNewsWereSeen() {
        var mentor = news.person(MENTOR.email());
        news.see(mentor);
        var before = news.listening(mentor);
        try (var visitor = new Visitor(port).signIn(MENTOR.email(), DemoAccounts.PASSWORD)) {
            var one = visitor.open("take-part").page();
            var other = one.context().newPage();
            other.navigate("http://localhost:" + port + "/audit");
            assertThat(bell(one)).isHidden();

            var partner = UUID.randomUUID().toString();
            news.tell(mentor, partner);
            for (var tab : new Page[] {one, other}) {
                assertThat(bell(tab)).hasText("1", new HasTextOptions().setTimeout(PATIENCE));
            }

            visitor.open("notifications");
            one.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(partner))
                    .first()
                    .waitFor();
            visitor.press("Mark all as seen");
            assertThat(bell(one)).isHidden();
            assertThat(bell(other)).isHidden();
            visitor.press("Undo");
            assertThat(bell(other)).hasText("1", new HasTextOptions().setTimeout(PATIENCE));
            one.navigate("about:blank");
            other.navigate("about:blank");
        }
        news.see(mentor);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(news.listening(mentor))
                        .as("closed pages listen no more")
                        .isLessThanOrEqualTo(before));
    }

    private static Locator bell(Page tab) {
        return tab.locator(".b-drawer-top .b-bell-count");
    }
}
