package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.OUTBOX_MAIL;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.cohort.CohortLifeCycle;
import org.belay.cohort.CohortState;
import org.belay.shared.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the places of those who are still there when a cohort is over. */
class EndedCohortsTest extends EnrollmentTestBase {

    private static final Set<EnrollmentState> TAKING_PART =
            EnumSet.of(EnrollmentState.ACCEPTED, EnrollmentState.ACTIVE, EnrollmentState.ON_HOLD);

    private static final Set<EnrollmentState> UNDECIDED =
            EnumSet.of(EnrollmentState.APPLIED, EnrollmentState.INFORMATION_ASKED, EnrollmentState.WAITLISTED);

    @Autowired
    private CohortLifeCycle lifeCycle;

    private final Map<EnrollmentState, EnrollmentId> places = new EnumMap<>(EnrollmentState.class);

    private void somebodyInEachState() {
        for (var state : EnrollmentState.values()) {
            var place = applied(given.accounts.member("Somebody", state.name()));
            places.put(state, place);
            sql.update(ENROLLMENT)
                    .set(ENROLLMENT.STATE, state)
                    .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                    .execute();
        }
        given.accounts.signIn(coordinator);
    }

    private void nobodyTakesPartAnyMore() {
        places.forEach((before, place) -> {
            var now = sql.selectFrom(ENROLLMENT)
                    .where(ENROLLMENT.ENROLLMENT_ID.eq(place))
                    .fetchSingle();
            assertThat(now.getState())
                    .as("who was " + before)
                    .isEqualTo(
                            TAKING_PART.contains(before)
                                    ? EnrollmentState.LEFT
                                    : before.awaitsDecision() ? EnrollmentState.DECLINED : before);
            assertThat(now.getState().isOpen())
                    .as("nothing is left to do about it")
                    .isFalse();
            if (TAKING_PART.contains(before)) {
                assertThat(now.getEndedAt()).isNotNull();
            }
            assertThat(now.getEndedWithCohort())
                    .as("who was " + before + " took part until the end")
                    .isEqualTo(TAKING_PART.contains(before));
        });
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("enrollment.ended-with-cohort")))
                .isEqualTo(TAKING_PART.size());
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("enrollment.declined-with-cohort")))
                .isEqualTo(UNDECIDED.size());
    }

    private int told(EnrollmentState before, String kind) {
        var person = Objects.requireNonNull(
                sql.fetchValue(ENROLLMENT.PERSON_ID, ENROLLMENT.ENROLLMENT_ID.eq(places.get(before))));
        return sql.fetchCount(OUTBOX_MAIL, OUTBOX_MAIL.KIND.eq(kind), OUTBOX_MAIL.RECIPIENT_PERSON_ID.eq(person));
    }

    @Test
    void whoHasNoMatchWhenACohortClosesDoesNotStayActive() {
        somebodyInEachState();
        sql.update(COHORT)
                .set(COHORT.STATE, CohortState.CLOSING)
                .where(COHORT.COHORT_ID.eq(cohort))
                .execute();

        lifeCycle.close(cohort, Progress.NONE);

        nobodyTakesPartAnyMore();
        for (var state : EnrollmentState.values()) {
            assertThat(told(state, "application-lapsed"))
                    .as("who was " + state)
                    .isEqualTo(UNDECIDED.contains(state) ? 1 : 0);
        }
    }

    @Test
    void whoTakesPartInACohortThatIsCancelledIsToldAndTakesPartNoMore() {
        somebodyInEachState();

        lifeCycle.cancel(cohort, "Too few mentors.");

        nobodyTakesPartAnyMore();
        for (var state : EnrollmentState.values()) {
            assertThat(told(state, "cohort-cancelled")).as("who was " + state).isEqualTo(state.isOpen() ? 1 : 0);
            assertThat(told(state, "application-lapsed")).as("told once").isZero();
        }
    }
}
