package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.ACCOUNT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.ui.Formats;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The page of an application that was declined says why and what there is instead. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class DeclinedViewTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private DecisionService decisions;

    @Autowired
    private ProgramService programs;

    @Autowired
    private CohortService cohorts;

    @Autowired
    private TopicService topics;

    @Autowired
    private Clock clock;

    private EnrollmentGiven given;
    private ProgramId program = new ProgramId(0);
    private CohortId cohort = new CohortId(0);
    private PersonId coordinator = new PersonId(0);
    private PersonId member = new PersonId(0);

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        given = new EnrollmentGiven(sql, programs, cohorts, topics, clock);
        program = given.program("Peer mentoring");
        coordinator = given.coordinator(program);
        cohort = given.cohort(program);
        member = given.accounts.member("Noor", "Haddad");
        given.accounts.signIn(member);
        applications.apply(cohort, given.mentee(cohort));
        given.accounts.signIn(coordinator);
        decisions.decide(
                cohort,
                DecisionDraft.silent(Decision.DECLINE, "Too few mentors."),
                enrollments.all(cohort, EnrollmentFilter.ALL));
        sql.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, "maya@example.org")
                .where(ACCOUNT.PERSON_ID.eq(coordinator))
                .execute();
        given.accounts.signIn(member);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private String page() {
        UI.getCurrent().navigate("apply/" + cohort.value());
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    @Test
    void whoWasDeclinedReadsWhyAndCanAskAndIsToldWhenNothingIsOpen() {
        assertThat(page())
                .contains("Too few mentors.", "can tell you more", "Maya Lindqvist", "No cohort takes applications");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("mailto:maya@example.org");
    }

    @Test
    void aCohortThatOpensLaterIsNamedWithItsDay() {
        var opens = LocalDate.now(clock).plusDays(12);
        given.accounts.signIn(coordinator);
        sql.execute("update cohort set name = 'Before'");
        given.cohort(program, new CohortDates(opens, opens.plusDays(9), opens.plusDays(20), opens.plusDays(90)));
        given.accounts.signIn(member);

        assertThat(page())
                .contains("Takes applications from " + Formats.date(opens))
                .doesNotContain("No cohort takes applications");
    }

    @Test
    void aCohortThatIsOpenCanBeAppliedForRightThere() {
        given.accounts.signIn(coordinator);
        sql.execute("update cohort set name = 'Before'");
        given.cohort(program);
        given.accounts.signIn(member);

        assertThat(page()).doesNotContain("No cohort takes applications");
        assertThat(find(Button.class).withText("Apply").all()).hasSize(1);
    }
}
