package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.demo.DemoRole.MEMBER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belay.demo.DemoTest;
import org.belay.security.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** When somebody is usually free, told with a mouse, with keys and with a thumb; the server has it each time. */
@DemoTest
class WeekTest {

    private static final int PER_DAY = 48;
    private static final int NINE = 18;
    private static final int TUESDAY = PER_DAY;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theWeekIsPaintedWithAMouseWithKeysAndWithAThumb() {
        var form = "apply/" + jdbc.queryForObject("select cohort_id from cohort where code = 'NM27'", Long.class);
        try (var visitor = new Visitor(port).cameIn(MEMBER.email(), DemoAccounts.PASSWORD)) {
            var page = visitor.open(form).page();
            var free = new BitSet();

            drag(page, TUESDAY + NINE, 2 * PER_DAY + NINE + 3);
            free.set(TUESDAY + NINE, TUESDAY + NINE + 4);
            free.set(2 * PER_DAY + NINE, 2 * PER_DAY + NINE + 4);
            kept(visitor, form, free);

            cell(page, TUESDAY + NINE).focus();
            page.keyboard().press("Space");
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Enter");
            free.clear(TUESDAY + NINE, TUESDAY + NINE + 2);
            free.set(NINE + 1);
            kept(visitor, form, free);

            page.setViewportSize(390, 844);
            visitor.open(form);
            visitor.thumb(page.locator("b-week button[data-does='day-4']"));
            visitor.thumb(cell(page, 4 * PER_DAY + NINE));
            free.set(4 * PER_DAY + NINE);
            kept(visitor, form, free);

            assertThat(visitor.consoleErrors()).isEmpty();
            visitor.press("Begin anew");
        }
    }

    private static Locator cell(Page page, int halfHour) {
        return page.locator("b-week td[data-at='" + halfHour + "']");
    }

    private static void drag(Page page, int from, int to) {
        cell(page, from).scrollIntoViewIfNeeded();
        cell(page, from).hover();
        page.mouse().down();
        cell(page, to).hover();
        page.mouse().up();
    }

    /** The page is loaded again, so that the week comes from the server. */
    private static void kept(Visitor visitor, String form, BitSet free) {
        var week = IntStream.range(0, 7 * PER_DAY)
                .mapToObj(half -> free.get(half) ? "1" : "0")
                .collect(Collectors.joining());
        assertThat(visitor.page().locator("b-week")).hasJSProperty("week", week);
        assertThat(visitor.settled().page().locator(".b-autosave")).not().isEmpty();
        visitor.open(form);
        assertThat(visitor.page().locator("b-week")).hasJSProperty("week", week);
    }
}
