package org.belay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.belay.BelayTest;
import org.belay.EmptyTables;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.scheduling.ScheduleGiven;
import org.belay.security.SignedInAs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a mouse drags can be done by keys, and whoever works by keys stays where they are when a page is drawn anew. */
@BelayTest
class ByHandTest {

    private static final String CORA = "cora@example.org";
    private static final String INES = "ines@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedInAs signedInAs;

    @Autowired
    private PlanService plans;

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcTemplate jdbc;

    private ScheduleGiven given;

    @BeforeEach
    void aCohort() {
        EmptyTables.in(jdbc);
        given = new ScheduleGiven(sql);
        var ada = signedInAs.administrator("ada@example.org");
        signedInAs.coordinator(CORA, Set.of(given.program));
        signedInAs.person(ada);
        plans.edit(
                given.program,
                plans.get(given.program).version(),
                new ProgramPlan(List.of(milestone("First meeting", 14), milestone("Half-time talk", 90)), List.of()));
        signedInAs.nobody();
    }

    private static Milestone milestone(String title, int day) {
        return new Milestone(title, CountedFrom.MATCH, day, PlanSide.BOTH, null);
    }

    @AfterEach
    void nobodyIsLeft() {
        EmptyTables.in(jdbc);
    }

    private EnrollmentId place(String first, String last, Side side) {
        var place = given.place(given.person(first, last), side, ScheduleGiven.EVERY_DAY);
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.MENTOR_CAPACITY, side.mentors() ? 1 : 0)
                .set(ENROLLMENT.MENTEE_DEMAND, side.learns() ? 1 : 0)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
        return place;
    }

    @Test
    void twoPairsChangeMentorsByMouseAndByKeys() {
        place("Daniel", "Osei", Side.MENTOR);
        place("Mona", "Berg", Side.MENTOR);
        place("Ines", "Carvalho", Side.MENTEE);
        place("Paul", "Lund", Side.MENTEE);
        try (var cora = new Visitor(port).cameIn(CORA, SignedInAs.PASSWORD)) {
            cora.open("cohort/" + given.cohort.value() + "/matching").press("Start matching");
            cora.button(Pattern.compile("Publish 2 pairs…")).waitFor();
            var proposed = proposals();

            inList(cora, "Ines Carvalho").dragTo(inList(cora, proposed.get("Paul")));
            cora.settled().pressInDialog("Give this mentor");

            var swapped = Map.of("Ines", proposed.get("Paul"), "Paul", proposed.get("Ines"));
            assertThat(proposals()).as("by mouse").isEqualTo(swapped);
            byKeys(cora, proposed.get("Ines"));
            assertThat(proposals()).as("by keys, back again").isEqualTo(proposed);
            assertThat(cora.page().locator("vaadin-grid[aria-label='Proposed pairs']"))
                    .isFocused();
            assertThat(cora.consoleErrors()).isEmpty();
        }
    }

    private static void byKeys(Visitor cora, String mentor) {
        var keyboard = cora.page().keyboard();
        inList(cora, "Ines Carvalho").click();
        cora.settled().button(Pattern.compile("^Swap mentor")).focus();
        keyboard.press("Enter");
        var field = cora.settled().page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Mentor"));
        field.focus();
        keyboard.type(mentor);
        cora.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(mentor))
                .waitFor();
        keyboard.press("ArrowDown");
        keyboard.press("Enter");
        cora.settled().button(Pattern.compile("^Give this mentor")).focus();
        keyboard.press("Enter");
        cora.settled();
    }

    private static Locator inList(Visitor visitor, String name) {
        return visitor.page().locator("vaadin-grid").getByText(name).first();
    }

    /** The first name of each mentee, and the name of the mentor. */
    private Map<String, String> proposals() {
        var pairs = new TreeMap<String, String>();
        jdbc.query("""
                select mentee.first_name, concat(mentor.first_name, ' ', mentor.last_name) from proposal p
                join enrollment f on f.enrollment_id = p.mentee_enrollment_id
                join person mentee on mentee.person_id = f.person_id
                join enrollment e on e.enrollment_id = p.mentor_enrollment_id
                join person mentor on mentor.person_id = e.person_id""", row -> {
            pairs.put(row.getString(1), row.getString(2));
        });
        return pairs;
    }

    @Test
    void whoTicksAMilestoneIsAtTheNext() {
        var ines = signedInAs.member("Ines", "Carvalho", INES);
        var match = given.match(
                place("Daniel", "Osei", Side.MENTOR), given.place(ines, Side.MENTEE, ScheduleGiven.EVERY_DAY));
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, Instant.parse("2026-02-01T12:00:00Z"))
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
        try (var visitor = new Visitor(port).cameIn(INES, SignedInAs.PASSWORD)) {
            visitor.open("pair/" + match.value());
            var first = milestone(visitor, "First meeting");
            var next = milestone(visitor, "Half-time talk");
            first.focus();
            first.press("Space");
            assertThat(first).not().isVisible();
            assertThat(next).isFocused();
            next.press("Space");
            assertThat(next).not().isVisible();
            assertThat(visitor.page().locator("h1")).isFocused();
            assertThat(jdbc.queryForObject("select count(*) from milestone_reached", Integer.class))
                    .isEqualTo(2);
            assertThat(visitor.consoleErrors()).isEmpty();
        }
    }

    private static Locator milestone(Visitor visitor, String title) {
        return visitor.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(title));
    }
}
