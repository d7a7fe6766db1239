package org.belay.enrollment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ENROLLMENT;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.ApplicationService;
import org.belay.enrollment.Contact;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.session.Pairs;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Ada was declined in a program that Maya coordinates, with Ben as backup. */
@BelayTest
@Transactional
@ViewPackages(packages = "org.belay")
class AfterDeclineTest extends SpringBrowserlessTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationService applications;

    private Pairs given;
    private TestAccounts accounts;
    private ProgramId program;
    private CohortId cohort;
    private PersonId ada;

    /** Signed in before there is a page. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        given = new Pairs(sql);
        accounts = new TestAccounts(sql);
        program = given.program();
        cohort = given.cohort(program);
        accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        accounts.member("Ben", "Backup", program, ProgramRole.BACKUP);
        accounts.member("Mark", "Manager", program, ProgramRole.MANAGER);
        ada = accounts.member("Ada", "Lovelace");
        given.enrollment(cohort, ada, Side.MENTEE, null);
        declined("All places with this topic are taken.");
        accounts.signIn(ada);
        super.initVaadinEnvironment();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    private void declined(String reason) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.DECLINED)
                .set(ENROLLMENT.DECISION_REASON, reason)
                .where(ENROLLMENT.PERSON_ID.eq(ada))
                .execute();
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    private String page() {
        UI.getCurrent().navigate("apply/" + cohort.value());
        return getCurrentView().getElement().getTextRecursively();
    }

    private String nameOf(CohortId other) {
        return sql.fetchSingle("select name from cohort where cohort_id = ?", other.value())
                .get(0, String.class);
    }

    @Test
    void theReasonStandsThereAndThoseWhoCoordinateCanBeWrittenTo() {
        assertThat(page())
                .contains(
                        "All places with this topic are taken.", "Maya Lindqvist", "If something about this is unclear")
                .doesNotContain("Ben Backup", "Mark Manager", "No reason is written here");
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith("mailto:"));
    }

    @Test
    void whereNoReasonIsWrittenThatIsSaid() {
        sql.update(ENROLLMENT)
                .setNull(ENROLLMENT.DECISION_REASON)
                .where(ENROLLMENT.PERSON_ID.eq(ada))
                .execute();
        assertThat(page()).contains("No reason is written here").doesNotContain("If something about this is unclear");
    }

    @Test
    void otherCohortsThatTakeApplicationsStandThereWithTheWayIn() {
        assertThat(page()).contains("No other cohort takes applications at the moment");
        var later = given.cohort(program);
        given.put(later, CohortState.ENROLLING);
        assertThat(page()).contains(nameOf(later)).doesNotContain("No other cohort takes applications");
    }

    @Test
    void whoIsNotDeclinedReadsNothingOfIt() {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.ACCEPTED)
                .where(ENROLLMENT.PERSON_ID.eq(ada))
                .execute();
        assertThat(page()).doesNotContain("What you can do now", "Maya Lindqvist");
    }

    @Test
    void whoCoordinatesIsSaidToThoseAloneWhoAppliedThere() {
        assertThat(applications.coordinators(cohort)).extracting(Contact::name).containsExactly("Maya Lindqvist");
        var elsewhere = given.cohort(program);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> applications.coordinators(elsewhere));
        accounts.signIn(accounts.member("Eve", "Else"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> applications.coordinators(cohort));
    }
}
