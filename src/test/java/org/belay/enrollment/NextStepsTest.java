package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;

import java.time.LocalDate;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortState;
import org.belay.organization.PersonState;
import org.belay.security.ProgramRole;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom somebody can ask whose application was declined, and where else they can apply. */
class NextStepsTest extends EnrollmentTestBase {

    @Autowired
    private NextStepService steps;

    private EnrollmentId place;

    @BeforeEach
    void declined() {
        place = applied(member);
        decisions.decide(cohort, DecisionDraft.silent(Decision.DECLINE, "Too few mentors."), all());
    }

    private NextSteps next() {
        given.accounts.signIn(member);
        return steps.afterDecline(cohort);
    }

    private CohortId opening(int days) {
        given.accounts.signIn(coordinator);
        var today = LocalDate.now(clock);
        sql.execute("update cohort set name = concat(name, ' before ', cohort_id)");
        return given.cohort(
                program,
                new CohortDates(
                        today.plusDays(days),
                        today.plusDays(days + 9),
                        today.plusDays(days + 20),
                        today.plusDays(days + 90)));
    }

    @Test
    void theCoordinatorsOfTheProgramCanBeAsked() {
        sql.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, "maya@example.org")
                .where(ACCOUNT.PERSON_ID.eq(coordinator))
                .execute();
        given.accounts.member("Otto", "Second", program, ProgramRole.BACKUP);
        given.accounts.member("Kai", "Holm", program, ProgramRole.MANAGER);
        var gone = given.accounts.member("Gerda", "Gone", program, ProgramRole.COORDINATOR);
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(gone))
                .execute();

        assertThat(next().coordinators())
                .contains(new NextSteps.Coordinator("Maya Lindqvist", "maya@example.org"))
                .extracting(NextSteps.Coordinator::name)
                .doesNotContain("Otto Second", "Kai Holm", "Gerda Gone");
    }

    @Test
    void whatIsOpenAndWhatOpensLaterIsNamedButNotTheCohortThatDeclined() {
        var open = opening(0);
        opening(40);
        opening(3);
        var today = LocalDate.now(clock);
        given.state(opening(5), CohortState.DRAFT);

        var next = next();

        assertThat(next.open()).extracting(OpenCohort::id).containsExactly(open);
        assertThat(next.later())
                .extracting(LaterCohort::opensOn)
                .containsExactly(today.plusDays(3), today.plusDays(40));
    }

    @ParameterizedTest
    @EnumSource(value = EnrollmentState.class, names = "DECLINED", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseIsToldAddresses(EnrollmentState state) {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, state)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                .execute();
        given.accounts.signIn(member);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> steps.afterDecline(cohort));
    }

    @Test
    void norIsSomebodyWhoNeverApplied() {
        given.accounts.signIn(given.accounts.member("Olga", "Haddad"));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> steps.afterDecline(cohort));
    }
}
