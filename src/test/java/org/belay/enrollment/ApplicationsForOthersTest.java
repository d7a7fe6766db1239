package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.PERSON;

import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.organization.PersonState;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator fills in the form for Noor. */
class ApplicationsForOthersTest extends EnrollmentTestBase {

    @Autowired
    private ApplicationsForOthers others;

    private void refuses(PersonId person, ApplicationDraft draft, String problem) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> others.add(cohort, person, draft))
                .satisfies(refused ->
                        assertThat(refused.problems()).anyMatch(one -> one.key().equals(problem)));
    }

    @Test
    void theApplicationWaitsForADecisionAndIsThePersonsOwn() {
        var id = others.add(cohort, member, given.mentee(cohort));

        assertThat(all()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.state()).isEqualTo(EnrollmentState.APPLIED);
        });
        assertThat(sql.select(AUDIT_ENTRY.ACTOR_PERSON_ID)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.ACTION.eq("enrollment.added"), AUDIT_ENTRY.OBJECT_ID.eq(id.value()))
                        .fetch(AUDIT_ENTRY.ACTOR_PERSON_ID))
                .containsExactly(coordinator);
        given.accounts.signIn(member);
        var own = applications.mine(cohort).orElseThrow();
        assertThat(own.mayChange()).isTrue();
        applications.change(cohort, own.version(), given.mentee(cohort));
    }

    @Test
    void whomTheyWishNotToMeetStaysAndIsNotTold() {
        var avoided = given.accounts.member("Ole", "Berg");
        var wished = given.accounts.member("Pia", "Lund");
        given.accounts.signIn(member);
        applications.apply(cohort, given.draft(cohort, Side.MENTEE, List.of(), Set.of(avoided)));
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());
        given.accounts.signIn(coordinator);

        others.add(cohort, member, given.draft(cohort, Side.MENTEE, List.of(avoided, wished), Set.of(wished)));

        given.accounts.signIn(member);
        var draft = applications.mine(cohort).orElseThrow().draft();
        assertThat(draft.avoid()).containsExactly(avoided);
        assertThat(draft.preferences())
                .as("whoever filled it in cannot tell who is on the list")
                .containsExactly(avoided, wished);
    }

    @Test
    void whoHasAppliedIsNotAddedAgain() {
        applied(member);
        given.accounts.signIn(coordinator);

        refuses(member, given.mentee(cohort), "enrollment.problem.applied-already");
    }

    @Test
    void theFormIsCheckedAsForAnybody() {
        var draft = given.mentee(cohort);
        var unasked = new ApplicationDraft(
                draft.side(),
                draft.offered(),
                Set.of(),
                draft.mentorCapacity(),
                draft.menteeDemand(),
                draft.timeZone(),
                draft.availability(),
                List.of(),
                Set.of(),
                draft.answers(),
                false);

        refuses(member, unasked, "enrollment.problem.consent-missing");
        refuses(member, unasked, "enrollment.problem.no-topic-wanted");
        refuses(coordinator, draft, "enrollment.problem.add-oneself");
        var nobody = given.draft(cohort, Side.MENTEE, List.of(new PersonId(Long.MAX_VALUE)), Set.of());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> others.add(cohort, member, nobody));
        assertThat(all()).isEmpty();
    }

    @Test
    void nobodyIsAddedWhoHasLeftOrToACohortThatRuns() {
        var draft = given.mentee(cohort);
        sql.update(PERSON)
                .set(PERSON.STATE, PersonState.LEFT)
                .where(PERSON.PERSON_ID.eq(member))
                .execute();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> others.add(cohort, member, draft));

        assertThat(others.takesApplications(cohort)).isTrue();
        given.state(cohort, CohortState.RUNNING);
        assertThat(others.takesApplications(cohort)).isFalse();
        var other = given.accounts.member("Pia", "Lund");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> others.add(cohort, other, draft));
    }

    @Test
    void whoDoesNotCoordinateFindsNoForm() {
        var draft = given.mentee(cohort);
        var other = given.accounts.member("Pia", "Lund");
        for (var stranger : List.of(member, given.coordinator(given.program("Another program")))) {
            given.accounts.signIn(stranger);

            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> others.form(cohort));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> others.applicant(cohort, other));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> others.byEmail(cohort, "a@example.org"));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> others.add(cohort, other, draft));
        }
    }
}
