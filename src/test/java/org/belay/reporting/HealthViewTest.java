package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.BelayTest;
import org.belay.reporting.HistoryOfCohorts.Shape;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Chart;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How a cohort is doing, as whoever coordinates and whoever manages opens it. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class HealthViewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private JdbcClient jdbc;

    private TestAccounts accounts;
    private ProgramId program;
    private ProgramId other;
    private CohortId cohort;

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        accounts = new TestAccounts(sql);
        var history = new HistoryOfCohorts(sql, 7);
        program = history.program("Leadership");
        other = history.program("Onboarding");
        cohort = history.cohort(
                program,
                "Autumn 25",
                LocalDate.parse("2025-09-01"),
                LocalDate.parse("2026-02-27"),
                new Shape(45, 30, 8, true, true, true));
        new HistoryOfCircles(jdbc, 7).write(cohort);
        accounts.signIn(accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private String said() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void coordinatorsComeFromANumberToWhatItCounts() {
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report/health");
        assertThat(said()).contains("Participation", "Matching", "Rhythm", "Quality", "Goals", "Silent matches");
        assertThat(links())
                .contains(
                        "cohort/" + cohort.value() + "/report/list/applied",
                        "cohort/" + cohort.value() + "/report/list/silent-matches",
                        "cohort/" + cohort.value() + "/report/list/sessions-held",
                        "cohort/" + cohort.value() + "/pairs",
                        "cohort/" + cohort.value() + "/pairs/goals");
        // A definition is one press away, for each part and under each table.
        assertThat(find(NativeDetails.class).all()).hasSizeGreaterThan(5);
        // Each picture is a table as well.
        var pictures = find(Chart.class).all();
        assertThat(pictures).hasSizeGreaterThan(3);
        assertThat(said().split("Show as table", -1)).hasSize(pictures.size() + 1);
    }

    /** Three pairs: what is hidden, and whether anybody completed while the cohort runs, leads to no list that tells it. */
    @Test
    void whatIsNotShownLeadsNowhere() {
        var few = new HistoryOfCohorts(sql, 11)
                .cohort(
                        program,
                        "Three pairs",
                        LocalDate.parse("2025-09-01"),
                        LocalDate.parse("2026-02-27"),
                        new Shape(3, 30, 8, true, true, true));
        UI.getCurrent().navigate("cohort/" + few.value() + "/report/health");
        assertThat(said()).contains("Silent matches");
        assertThat(links()).contains("cohort/" + few.value() + "/report/list/applied");
        assertThat(find(Div.class).all().stream().filter(block -> block.hasClassName("b-hatched")))
                .isNotEmpty()
                .allMatch(block -> block.getChildren().noneMatch(Anchor.class::isInstance));
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report");
        assertThat(said()).contains("not recorded");
        assertThat(links())
                .contains("cohort/" + cohort.value() + "/report/list/matched")
                .noneMatch(link -> link.endsWith("/list/completed"));
    }

    /** Who applied or was matched is counted in the whole cohort, whatever month is read. */
    @Test
    void listsOfPeopleNameNoMonth() {
        UI.getCurrent()
                .navigate(
                        "cohort/" + cohort.value() + "/report",
                        QueryParameters.simple(Map.of("chapter", "participation", "from", "2025-10", "to", "2025-10")));
        assertThat(links())
                .contains("cohort/" + cohort.value() + "/report/list/matched")
                .noneMatch(link -> link.contains("/list/matched?"));
        var october = QueryParameters.simple(Map.of("from", "2025-10", "to", "2025-10"));
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report/list/matched", october);
        assertThat(said()).contains("Back to the report").doesNotContain("October 2025");
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report/list/sessions-held", october);
        assertThat(said()).contains("Back to the report", "October 2025");
        UI.getCurrent()
                .navigate(
                        "cohort/" + cohort.value() + "/report/list/matched",
                        QueryParameters.simple(Map.of("from", "2019-01", "to", "2019-01")));
        assertThat(said()).doesNotContain("Back to the report");
    }

    @Test
    void managersReadTheSameWithoutTheWay() {
        accounts.signIn(accounts.member("Ruth", "Abara", program, ProgramRole.MANAGER));
        UI.getCurrent().navigate("report/" + cohort.value() + "/health");
        assertThat(said()).contains("Participation", "Rhythm", "Silent matches");
        assertThat(links()).noneMatch(link -> link.startsWith("cohort/"));
        assertThat(find(NativeDetails.class).all()).hasSizeGreaterThan(5);
    }

    /** From the number in a table to the list of as many lines, by links that say aloud what they count. */
    @Test
    void coordinatorsComeFromANumberInATableToTheListThatCountsTheSame() {
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report", QueryParameters.of("chapter", "behavior"));
        var link = find(Anchor.class).all().stream()
                .filter(each -> each.getHref().endsWith("/report/list/sessions-held"))
                .findFirst()
                .orElseThrow();
        assertThat(link.getAriaLabel().orElse("")).contains(link.getText() + ": show what ");
        assertThat(said()).contains("What these figures mean", "Planned sessions that were logged as held.");
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report/list/sessions-held");
        assertThat(said()).contains(": " + link.getText(), "Back to the report");
        accounts.signIn(accounts.member("Ruth", "Abara", program, ProgramRole.MANAGER));
        UI.getCurrent().navigate("report/" + cohort.value(), QueryParameters.of("chapter", "behavior"));
        assertThat(said()).contains("What these figures mean");
        assertThat(links()).noneMatch(each -> each.startsWith("cohort/"));
    }

    /** Of a program it is in the figures of all its cohorts, for whoever reads their reports. */
    @Test
    void aProgramIsReadAsItsCohortsAre() {
        accounts.signIn(accounts.member("Ruth", "Abara", program, ProgramRole.MANAGER));
        UI.getCurrent().navigate("reports/program/" + program.value() + "/health");
        assertThat(said()).contains("Program health", "1 cohort", "Participation", "Rhythm", "Silent matches");
        assertThat(links()).noneMatch(link -> link.startsWith("cohort/"));
        UI.getCurrent().navigate("reports/program/" + program.value());
        assertThat(said()).contains("Leadership", "One cohort is in this report", "Autumn 25", "Program health");
        for (var wrong : List.of(QueryParameters.of("version", "1"), QueryParameters.of("chapter", "groups"))) {
            UI.getCurrent().navigate("reports/program/" + program.value(), QueryParameters.of("chapter", "behavior"));
            assertThat(said()).contains("Program health");
            UI.getCurrent().navigate("reports/program/" + program.value(), wrong);
            assertThat(said()).doesNotContain("Program health");
        }
        accounts.signIn(accounts.member("Ruth", "Abara", other, ProgramRole.MANAGER));
        UI.getCurrent().navigate("reports/program/" + program.value());
        assertThat(said()).doesNotContain("One cohort is in this report");
        UI.getCurrent().navigate("reports/program/" + program.value() + "/health");
        assertThat(said()).doesNotContain("Silent matches");
    }

    @Test
    void itIsReadAnew() {
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report/health");
        assertThat(said()).doesNotContain("Nothing is recorded of this yet.");
        jdbc.sql("update goal set state = 'SET_ASIDE'").update();
        test(find(Button.class).withText("Read again").single()).click();
        assertThat(said()).contains("Nothing is recorded of this yet.");
    }

    @Test
    void whoManagesAnotherProgramFindsNothing() {
        accounts.signIn(accounts.member("Ruth", "Abara", other, ProgramRole.MANAGER));
        UI.getCurrent().navigate("report/" + cohort.value() + "/health");
        assertThat(said()).doesNotContain("Rhythm");
        UI.getCurrent().navigate("cohort/" + cohort.value() + "/report/health");
        assertThat(said()).doesNotContain("Rhythm");
    }
}
