package org.belay.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Side;
import org.belay.program.Milestone;
import org.belay.program.Milestone.CountedFrom;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.PlanService;
import org.belay.program.ProgramPlan;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.CirclePlans;
import org.belay.session.PairPlans;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The milestones on the overview of a cohort: how many pairs or circles have reached them, where there are any. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class MilestonesOverviewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private MilestonesOverview overview;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private PlanService plans;

    @Autowired
    private PairPlans pairPlans;

    @Autowired
    private CirclePlans circlePlans;

    private Pairs given;
    private TestAccounts accounts;
    private CohortId cohort = new CohortId(0);
    private PersonId coordinator = new PersonId(0);
    private PersonId daniel = new PersonId(0);
    private EnrollmentId mentor = new EnrollmentId(0);
    private EnrollmentId mentee = new EnrollmentId(0);

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        var program = given.program();
        cohort = given.cohort(program);
        sql.update(COHORT)
                .set(COHORT.STARTS_ON, LocalDate.of(2026, 1, 10))
                .set(COHORT.ENDS_ON, LocalDate.of(2026, 12, 10))
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();
        daniel = given.person("Daniel", "Osei", "Europe/Berlin");
        mentor = given.enrollment(cohort, daniel, Side.MENTOR, null);
        mentee = given.enrollment(cohort, given.person("Ines", "Carvalho", "Europe/Berlin"), Side.MENTEE, null);
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        accounts.signIn(accounts.administrator("Ada", "Lovelace"));
        plans.edit(
                program,
                plans.get(program).version(),
                new ProgramPlan(
                        List.of(new Milestone("First meeting", CountedFrom.MATCH, 14, PlanSide.BOTH, null)),
                        List.of()));
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private String shown() {
        accounts.signIn(coordinator);
        var shown = new ArrayList<Component>();
        overview.of(cohorts.get(cohort), (place, component) -> shown.add(component));
        return shown.getFirst().getElement().getTextRecursively();
    }

    @Test
    void ofPairsItSaysHowManyHaveReachedWhat() {
        var match = given.match(cohort, mentor, mentee);
        sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, Pairs.LONG_AGO)
                .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                .execute();
        assertThat(shown()).contains("First meeting").contains("0 of 1");

        accounts.signIn(daniel);
        var milestone = pairPlans.plan(match).milestones().getFirst().key();
        pairPlans.mark(match, milestone, true);

        assertThat(shown()).contains("1 of 1");
    }

    @Test
    void ofCirclesItSaysHowManyHaveReachedWhat() {
        var circle = given.circle(cohort, "Speaking up", daniel, mentor, mentee);
        assertThat(shown()).contains("First meeting").contains("Jan").contains("0 of 1");

        accounts.signIn(daniel);
        var milestone = circlePlans.plan(circle).milestones().getFirst().key();
        circlePlans.mark(circle, milestone, true);

        assertThat(shown()).contains("1 of 1");
    }

    @Test
    void whereNobodyMeetsItSaysTheDaysAlone() {
        assertThat(shown()).contains("First meeting").contains("Jan").doesNotContain(" of ");
    }
}
