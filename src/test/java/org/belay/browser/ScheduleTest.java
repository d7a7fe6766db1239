package org.belay.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.SESSION;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.regex.Pattern;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.enrollment.Side;
import org.belay.matching.MatchId;
import org.belay.scheduling.ScheduleGiven;
import org.belay.security.SignedInAs;
import org.belay.session.SessionKind;
import org.belay.session.SessionState;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A coordinator at the calendar of a cohort: moves a session by mouse, by keys and by the form, and takes it back. */
@BelayTest
class ScheduleTest {

    private static final String CORA = "cora@example.org";
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @LocalServerPort
    private int port;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private ScheduleGiven given;
    private MatchId match;
    private LocalDate wednesday;

    @BeforeEach
    void aProposal() {
        EmptyTables.in(jdbc);
        given = new ScheduleGiven(sql);
        signedInAs.administrator("ada@example.org");
        signedInAs.coordinator(CORA, Set.of(given.program));
        var daniel = given.person("Daniel", "Osei");
        var ines = given.person("Ines", "Carvalho");
        match = given.match(
                given.place(daniel, Side.MENTOR, ScheduleGiven.EVERY_DAY),
                given.place(ines, Side.MENTEE, ScheduleGiven.EVERY_DAY));
        wednesday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(7)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        sql.insertInto(SESSION)
                .set(SESSION.MATCH_ID, match)
                .set(SESSION.STATE, SessionState.PROPOSED)
                .set(SESSION.STARTS_AT, at(12))
                .set(SESSION.MINUTES, 60)
                .set(SESSION.KIND, SessionKind.REMOTE)
                .execute();
    }

    @AfterEach
    void nobodyIsLeft() {
        EmptyTables.in(jdbc);
    }

    private Instant at(int hour) {
        return wednesday.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    private Instant start() {
        return sql.select(SESSION.STARTS_AT)
                .from(SESSION)
                .where(SESSION.STATE.eq(SessionState.PROPOSED))
                .fetchSingle()
                .value1();
    }

    @Test
    void aSessionIsMovedByMouseByKeysAndByTheForm() {
        try (var cora = new Visitor(port)) {
            cora.signIn(CORA, SignedInAs.PASSWORD);
            cora.open("cohort/" + given.cohort.value() + "/schedule?day=" + wednesday);
            var entry = entry(cora);
            entry.focus();
            entry.press("Alt+ArrowDown");
            cora.settled().sees("is moved to");
            assertThat(start()).as("half an hour later by a key").isEqualTo(at(12).plus(HALF_HOUR));
            cora.press("Undo");
            assertThat(start()).as("taken back").isEqualTo(at(12));
            drag(cora, entry(cora), 2);
            assertThat(start()).as("an hour later by mouse").isEqualTo(at(13));
            entry(cora).press("Enter");
            cora.pill(Pattern.compile("\\d:\\d\\d")).pressInDialog("Move session");
            assertThat(start()).as("to a time that was checked").isNotEqualTo(at(13));
            cora.open("cohort/" + given.cohort.value() + "/schedule?view=list&day="
                    + start().toString().substring(0, 10));
            cora.sees("Daniel Osei + Ines Carvalho");
            assertThat(cora.violations()).isEmpty();
            assertThat(cora.consoleErrors()).isEmpty();
        }
    }

    private static Locator entry(Visitor visitor) {
        var entry = visitor.page().locator(".b-calendar .fc-event[role=button]");
        entry.first().waitFor();
        return entry.first();
    }

    /** As a hand does it: press, move, let go. */
    private static void drag(Visitor visitor, Locator entry, int slots) {
        var slot = visitor.page().locator(".fc-timegrid-slot-lane").first().boundingBox();
        entry.scrollIntoViewIfNeeded();
        var box = entry.boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(box.x + box.width / 2, box.y + 10);
        mouse.down();
        mouse.move(box.x + box.width / 2, box.y + 20);
        mouse.move(
                box.x + box.width / 2,
                box.y + 10 + slots * slot.height,
                new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        mouse.up();
        visitor.settled().sees("is moved to");
    }
}
