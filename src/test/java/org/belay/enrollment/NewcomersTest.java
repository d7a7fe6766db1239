package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.ACCOUNT;
import static org.belay.db.Tables.ACCOUNT_TOKEN;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;

import java.time.Duration;
import java.util.List;
import org.belay.organization.PersonState;
import org.belay.security.Invitations;
import org.belay.shared.NotFound;
import org.belay.shared.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imported applications bring people who cannot sign in: the coordinator lets them in. */
class NewcomersTest extends EnrollmentTestBase {

    @Autowired
    private Invitations invitations;

    @BeforeEach
    void somebodyAppliedWhoCannotSignIn() {
        applied(member);
        sql.update(PERSON)
                .set(PERSON.EMAIL, "noor.haddad@example.org")
                .where(PERSON.PERSON_ID.eq(member))
                .execute();
        sql.deleteFrom(ACCOUNT).where(ACCOUNT.PERSON_ID.eq(member)).execute();
        given.accounts.signIn(coordinator);
    }

    @Test
    void whoIsInvitedIsNotInvitedAgainUntilTheLinkIsTooOld() {
        assertThat(enrollments.uninvited(cohort)).containsExactly(member);

        var result = invitations.inviteAll(List.of(member), Progress.NONE);
        assertThat(result.invited()).isEqualTo(1);
        assertThat(enrollments.uninvited(cohort)).isEmpty();
        assertThat(sql.select(AUDIT_ENTRY.PROGRAM_ID)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("account.invited"), AUDIT_ENTRY.OBJECT_ID.eq(member.value()))
                        .fetch(AUDIT_ENTRY.PROGRAM_ID))
                .as("other coordinators of the program find it")
                .containsExactly(program);

        sql.update(ACCOUNT_TOKEN)
                .set(ACCOUNT_TOKEN.EXPIRES_AT, clock.instant().minus(Duration.ofDays(1)))
                .execute();
        assertThat(enrollments.uninvited(cohort)).containsExactly(member);
    }

    @Test
    void whoHasComeInIsNotInvited() {
        given.accounts.account(member, false);

        assertThat(enrollments.uninvited(cohort)).isEmpty();
    }

    @Test
    void nobodyIsInvitedWithoutAnEmailOrAfterLeaving() {
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(member))
                .execute();
        assertThat(enrollments.uninvited(cohort)).isEmpty();

        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.ACTIVE)
                .setNull(PERSON.EMAIL)
                .where(PERSON.PERSON_ID.eq(member))
                .execute();
        assertThat(enrollments.uninvited(cohort)).isEmpty();
    }

    @Test
    void whoWasDeclinedIsNotInvited() {
        sql.update(ENROLLMENT)
                .set(ENROLLMENT.STATE, EnrollmentState.DECLINED)
                .where(ENROLLMENT.PERSON_ID.eq(member))
                .execute();

        assertThat(enrollments.uninvited(cohort)).isEmpty();
    }

    @Test
    void coordinatorsOfOtherProgramsInviteNobodyHere() {
        given.accounts.signIn(given.coordinator(given.program("Another program")));

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrollments.uninvited(cohort));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.invite(member));
    }
}
