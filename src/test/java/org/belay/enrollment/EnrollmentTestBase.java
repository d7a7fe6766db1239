package org.belay.enrollment;

import java.time.Clock;
import java.util.List;
import org.belay.BelayTest;
import org.belay.cohort.CohortService;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A cohort that enrolls, its coordinator, who is signed in, and a member who may apply. */
@BelayTest
@Transactional
abstract class EnrollmentTestBase {

    @Autowired
    DSLContext sql;

    @Autowired
    ApplicationService applications;

    @Autowired
    EnrollmentService enrollments;

    @Autowired
    DecisionService decisions;

    @Autowired
    ProgramService programs;

    @Autowired
    CohortService cohorts;

    @Autowired
    TopicService topics;

    @Autowired
    Clock clock;

    EnrollmentGiven given;
    ProgramId program;
    CohortId cohort;
    PersonId coordinator;
    PersonId member;

    @BeforeEach
    void anEnrollingCohort() {
        given = new EnrollmentGiven(sql, programs, cohorts, topics, clock);
        program = given.program("Peer mentoring");
        coordinator = given.coordinator(program);
        cohort = given.cohort(program);
        member = given.accounts.member("Noor", "Haddad");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        TestAccounts.signOut();
    }

    /** The applicant is signed in afterwards. */
    EnrollmentId applied(PersonId person) {
        given.accounts.signIn(person);
        return applications.apply(cohort, given.mentee(cohort));
    }

    /** As the coordinator, who is signed in afterwards. */
    List<EnrollmentRow> all() {
        given.accounts.signIn(coordinator);
        return enrollments.all(cohort, EnrollmentFilter.ALL);
    }
}
