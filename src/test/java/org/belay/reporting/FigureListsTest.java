package org.belay.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ENROLLMENT;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.belay.enrollment.Side;
import org.belay.goal.GoalStatistics;
import org.belay.goal.GoalStatus;
import org.belay.organization.Ties;
import org.belay.reporting.Figure.Listed;
import org.belay.reporting.FigureLists.Line;
import org.belay.reporting.FigureValue.Count;
import org.belay.reporting.OutcomeReport.By;
import org.belay.security.ProgramRole;
import org.belay.session.Pairs;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands behind a figure: the list counts the same as the report, and is for coordinators alone. */
class FigureListsTest extends ReportTestBase {

    private static final ReportPart AUTUMN = new ReportPart(YearMonth.parse("2025-10"), YearMonth.parse("2025-12"));

    @Autowired
    private FigureListQueries listQueries;

    @Autowired
    private MeetingQueries meetings;

    @Autowired
    private GoalStatistics goals;

    @Autowired
    private ObjectProvider<Ties> ties;

    private FigureLists lists;

    @BeforeEach
    void coordinator() {
        var clock = Clock.fixed(OutcomeQueriesTest.AS_OF, ZoneOffset.UTC);
        lists = new FigureLists(
                listQueries,
                meetings,
                new LiveReports(queries, standings, kept, programs, clock),
                cohorts,
                goals,
                names,
                ties,
                user);
        new HistoryOfCircles(jdbc, 7).write(cohort);
        signInAs(program, ProgramRole.COORDINATOR);
    }

    private static List<Figure> listed() {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.counted() == figure && figure.listed().isPresent())
                .toList();
    }

    private List<Line> lines(Figure figure, ReportPart part) {
        return lists.page(cohort, figure, part, 0, 10_000);
    }

    private void countsAsTheReport(ReportPart part) {
        var report = ready(part).report();
        int compared = 0;
        for (var figure : listed()) {
            if (report.figure(figure).now() instanceof Count count) {
                assertThat(lines(figure, part)).as(figure.id()).hasSize((int) count.value());
                assertThat(lists.count(cohort, figure, part)).as(figure.id()).isEqualTo((int) count.value());
                compared += count.value() > 0 ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(5);
    }

    @Test
    void itCountsAsTheReport() {
        countsAsTheReport(ReportPart.WHOLE);
        countsAsTheReport(AUTUMN);
        assertThat(lists.count(cohort, Figure.SESSIONS_HELD, AUTUMN))
                .isPositive()
                .isLessThan(lists.count(cohort, Figure.SESSIONS_HELD, ReportPart.WHOLE));
    }

    /** Each goal once, as the report counts them; of a share the list is its part. */
    @Test
    void goalsAreCountedAsTheReportDoes() {
        var counted = goals.figures(cohort);
        var all = lines(Figure.GOALS, ReportPart.WHOLE);
        assertThat(all)
                .hasSize(counted.success().goals() + counted.noSuccess().goals())
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.goal()).isNotNull().isNotEqualTo(GoalStatus.SET_ASIDE);
                    assertThat(line.names()).singleElement().asString().isNotBlank();
                    assertThat(line.place()).isNull();
                    assertThat(line.match()).isNull();
                });
        assertThat(lines(Figure.GOALS_REACHED, ReportPart.WHOLE))
                .hasSize(counted.status(GoalStatus.REACHED).goals())
                .isNotEmpty()
                .allMatch(line -> line.goal() == GoalStatus.REACHED);
        assertThat(lines(Figure.GOALS_RECOVERED, ReportPart.WHOLE))
                .hasSize(counted.status(GoalStatus.RECOVERED).goals());
        assertThat(lists.count(cohort, Figure.GOAL_SUCCESS, ReportPart.WHOLE))
                .isEqualTo(counted.success().goals())
                .isLessThan(all.size());
        assertThat(lists.page(cohort, Figure.GOALS, ReportPart.WHOLE, 3, 4)).isEqualTo(all.subList(3, 7));
        assertThat(lists.leftOut(cohort, Figure.GOALS, ReportPart.WHOLE)).isZero();
    }

    /** The goals of somebody whom the reader is matched with are read in the pair's space, and not here. */
    @Test
    void goalsOfOwnPartnersAreNotAmongThem() {
        var all = lines(Figure.GOALS, ReportPart.WHOLE).size();
        var owner = jdbc.sql("select e.person_id from goal g join enrollment e on e.enrollment_id = g.enrollment_id"
                        + " where e.cohort_id = :cohort and g.state = 'OPEN' limit 1")
                .param("cohort", cohort.value())
                .query(Long.class)
                .single();
        var pairs = new Pairs(sql);
        var elsewhere = pairs.cohort(other);
        pairs.match(
                elsewhere,
                pairs.enrollment(elsewhere, user.person(), Side.MENTOR, null),
                pairs.enrollment(elsewhere, new PersonId(owner), Side.MENTEE, null));
        var left = lines(Figure.GOALS, ReportPart.WHOLE).size();
        assertThat(lists.leftOut(cohort, Figure.GOALS, ReportPart.WHOLE))
                .isEqualTo(all - left)
                .isPositive();
    }

    /** The people of each row of the tables of departments and sites, the joined ones and those of none too. */
    @Test
    void departmentsAndSitesCountAsTheirTables() {
        var ready = ready(ReportPart.WHOLE);
        var groups = ready.groups();
        int compared = 0;
        for (var by : List.of(By.DEPARTMENT, By.SITE)) {
            var table = ready.report().breakdown(by);
            for (var row : table == null ? List.<OutcomeReport.Row>of() : table.rows()) {
                var group = new ReportGroup(
                        by, List.of("No department", "No site").contains(row.name()) ? ReportGroup.NONE : row.name());
                assertThat(groups).contains(group);
                for (int i = 0; i < table.columns().size(); i++) {
                    if (row.values().get(i) instanceof Count count) {
                        var figure = table.columns().get(i);
                        var part = ReportPart.of(group);
                        assertThat(lists.count(cohort, figure, part))
                                .as("%s of %s", figure, group)
                                .isEqualTo((int) count.value());
                        assertThat(lines(figure, part))
                                .hasSize((int) count.value())
                                .extracting(Line::place)
                                .doesNotHaveDuplicates()
                                .isSubsetOf(lines(figure, ReportPart.WHOLE).stream()
                                        .map(Line::place)
                                        .toList());
                        assertThat(lists.leftOut(cohort, figure, part)).isZero();
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(8);
        refused(Figure.APPLIED, ReportPart.of(new ReportGroup(By.DEPARTMENT, "Nowhere")));
        refused(Figure.ACCEPTED, ReportPart.of(groups.getFirst()));
    }

    /** Its cells lead to those lists, and those of a closed cohort to none. */
    @Test
    void numbersOfDepartmentsSayWhoseTheyAre() {
        var ready = ready(ReportPart.WHOLE);
        var by = ready.report().breakdown(By.DEPARTMENT) == null ? By.SITE : By.DEPARTMENT;
        var table = new OutcomeScreen(ready.report(), texts, Locale.US)
                .tables(OutcomeScreen.Chapter.GROUPS)
                .getFirst();
        var cells = table.lines().getFirst();
        assertThat(cells.get(1).counted()).isEqualTo(Figure.APPLIED);
        assertThat(cells.get(1).group())
                .isEqualTo(new ReportGroup(by, cells.getFirst().text()));
        assertThat(table.lines().getLast()).allMatch(cell -> cell.counted() == null);
    }

    /** Also what the report hides from everybody, which coordinators may see one by one. */
    @Test
    void itCountsAsTheFactsDo() {
        var facts = queries.facts(
                live.slice(cohorts.reference(cohort), ReportPart.WHOLE).orElseThrow(), NAMES);
        assertThat(lists.count(cohort, Figure.LEFT, ReportPart.WHOLE))
                .isEqualTo(
                        java.util.Objects.requireNonNull(facts.funnel().left()).intValue());
        assertThat(lists.count(cohort, Figure.SILENT_MATCHES, ReportPart.WHOLE)).isEqualTo((int)
                java.util.Objects.requireNonNull(facts.matches()).silent().value());
        assertThat(lists.count(cohort, Figure.SESSIONS_MOVED, ReportPart.WHOLE)).isEqualTo((int)
                java.util.Objects.requireNonNull(facts.sessions()).moved().value());
    }

    private static final PeopleTally.Names NAMES = new PeopleTally.Names() {
        @Override
        public String side(org.belay.enrollment.Side side) {
            return side.name();
        }

        @Override
        public String noDepartment() {
            return "-";
        }

        @Override
        public String noSite() {
            return "-";
        }
    };

    @Test
    void eachLineNamesWhoItIsAndStretchesAddUp() {
        for (var figure : List.of(Figure.MATCHED, Figure.ACTIVE_MATCHES, Figure.SESSIONS_HELD)) {
            var all = lines(figure, ReportPart.WHOLE);
            var first = lists.page(cohort, figure, ReportPart.WHOLE, 0, 7);
            var rest = lists.page(cohort, figure, ReportPart.WHOLE, 7, 10_000);
            assertThat(first).hasSize(7);
            assertThat(all).startsWith(first.toArray(Line[]::new)).endsWith(rest.toArray(Line[]::new));
            assertThat(all).hasSize(7 + rest.size());
            boolean people = figure.listed().orElseThrow() == Listed.PEOPLE;
            assertThat(all).allSatisfy(line -> {
                assertThat(line.names())
                        .hasSize(people ? 1 : 2)
                        .allSatisfy(name -> assertThat(name).isNotBlank());
                assertThat(line.place() != null).isEqualTo(people);
                assertThat(line.match() != null).isEqualTo(!people);
                assertThat(line.at() != null).isEqualTo(figure == Figure.SESSIONS_HELD);
            });
        }
        var places = new HashSet<>(lines(Figure.MATCHED, ReportPart.WHOLE).stream()
                .map(Line::place)
                .toList());
        assertThat(places).hasSize(lists.count(cohort, Figure.MATCHED, ReportPart.WHOLE));
    }

    /** Who coordinates and is matched with somebody in another cohort reads of them what a mentor reads. */
    @Test
    void ownPartnersAreNotAmongThem() {
        var all = lines(Figure.ACCEPTED, ReportPart.WHOLE);
        var place = java.util.Objects.requireNonNull(all.getFirst().place());
        var partner = sql.select(ENROLLMENT.PERSON_ID)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .fetchSingle()
                .value1();
        var pairs = new Pairs(sql);
        var elsewhere = pairs.cohort(other);
        pairs.match(
                elsewhere,
                pairs.enrollment(elsewhere, user.person(), Side.MENTOR, null),
                pairs.enrollment(elsewhere, partner, Side.MENTEE, null));

        assertThat(lines(Figure.ACCEPTED, ReportPart.WHOLE))
                .hasSize(all.size() - 1)
                .extracting(Line::place)
                .doesNotContain(place);
        assertThat(lists.count(cohort, Figure.ACCEPTED, ReportPart.WHOLE)).isEqualTo(all.size() - 1);
        assertThat(lists.leftOut(cohort, Figure.ACCEPTED, ReportPart.WHOLE)).isEqualTo(1);
        assertThat(lists.leftOut(cohort, Figure.SESSIONS_HELD, ReportPart.WHOLE))
                .isZero();
    }

    /** Managers and administrators have numbers, not people. */
    @Test
    void onlyCoordinatorsOfTheProgramFindIt() {
        for (var figure : listed()) {
            for (var role : List.of(ProgramRole.MANAGER)) {
                signInAs(program, role);
                refused(figure, ReportPart.WHOLE);
            }
            signInAs(other, ProgramRole.COORDINATOR);
            refused(figure, ReportPart.WHOLE);
            accounts.signIn(accounts.administrator("Robin", "Ames"));
            refused(figure, ReportPart.WHOLE);
        }
    }

    @Test
    void whatIsNotCountedOneByOneHasNoList() {
        refused(Figure.HOURS, ReportPart.WHOLE);
        refused(Figure.MATCHED_SHARE, ReportPart.WHOLE);
        refused(Figure.CONFIDENCE, ReportPart.WHOLE);
        refused(Figure.SESSIONS_HELD, ReportPart.of(new ReportGroup(By.DEPARTMENT, "Sales")));
        refused(Figure.GOALS, ReportPart.of(new ReportGroup(By.DEPARTMENT, "Sales")));
        var outside = new ReportPart(YearMonth.parse("2019-01"), YearMonth.parse("2019-01"));
        for (var figure : listed()) {
            refused(figure, outside);
        }
    }

    private void refused(Figure figure, ReportPart part) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lines(figure, part));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lists.count(cohort, figure, part));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> lists.leftOut(cohort, figure, part));
    }
}
