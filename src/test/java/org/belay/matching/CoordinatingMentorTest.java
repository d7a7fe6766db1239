package org.belay.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.belay.BelayTest;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentFilter;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.EnrollmentRow;
import org.belay.enrollment.EnrollmentService;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.organization.PersonDirectory;
import org.belay.program.Format;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
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

/** A mentor who also coordinates the program sees their own match as a mentor, and nothing more of it. */
@BelayTest
@Transactional
class CoordinatingMentorTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private DSLContext sql;

    @Autowired
    private EnrollmentService enrollments;

    @Autowired
    private PersonDirectory people;

    private TestAccounts accounts;
    private ProgramId program = new ProgramId(0);
    private CohortId cohort = new CohortId(0);
    private PersonId both = new PersonId(0);
    private PersonId backup = new PersonId(0);
    private PersonId partner = new PersonId(0);
    private PersonId other = new PersonId(0);
    private EnrollmentId partnersPlace = new EnrollmentId(0);
    private EnrollmentId othersPlace = new EnrollmentId(0);
    private MatchId match = new MatchId(0);

    @BeforeEach
    void aCoordinatorWhoIsMatched() {
        accounts = new TestAccounts(sql);
        program = sql.insertInto(PROGRAM)
                .set(PROGRAM.NAME, "New managers " + UUID.randomUUID())
                .set(PROGRAM.PURPOSE, "To learn")
                .set(PROGRAM.FORMAT, Format.ONE_TO_ONE)
                .set(PROGRAM.CREATED_AT, LONG_AGO)
                .returningResult(PROGRAM.PROGRAM_ID)
                .fetchSingle()
                .value1();
        cohort = sql.insertInto(COHORT)
                .set(COHORT.PROGRAM_ID, program)
                .set(COHORT.NAME, "Spring")
                .set(COHORT.STATE, CohortState.RUNNING)
                .set(COHORT.CREATED_AT, LONG_AGO)
                .returningResult(COHORT.COHORT_ID)
                .fetchSingle()
                .value1();
        both = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        backup = accounts.member("Jonas", "Weber", program, ProgramRole.BACKUP);
        partner = accounts.member("Ines", "Carvalho");
        other = accounts.member("Noor", "Haddad");
        var own = place(both, Side.MENTOR);
        partnersPlace = place(partner, Side.MENTEE);
        othersPlace = place(other, Side.MENTEE);
        match = sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, own)
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, partnersPlace)
                .set(PUBLISHED_MATCH.STATE, MatchState.ACTIVE)
                .set(PUBLISHED_MATCH.PUBLISHED_AT, LONG_AGO)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    @Test
    void doesNotReadTheApplicationOfTheirPartner() {
        accounts.signIn(both);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrollments.application(partnersPlace));
        assertThat(enrollments.application(othersPlace)).isNotNull();
    }

    @Test
    void doesNotFindTheirPartnerInTheListOrItsCounts() {
        accounts.signIn(both);

        assertThat(listed()).containsExactlyInAnyOrder(both, other);
        assertThat(enrollments.counts(cohort, EnrollmentFilter.ALL)).containsEntry(EnrollmentState.ACTIVE, 2);
    }

    @Test
    void isNotShownTheHrFactsOfTheirPartner() {
        accounts.signIn(both);

        assertThat(people.details(partner).hrFacts()).isNull();
        assertThat(people.details(other).hrFacts()).isNotNull();
    }

    @Test
    void anotherCoordinatorSeesThemAll() {
        accounts.signIn(backup);

        assertThat(listed()).containsExactlyInAnyOrder(both, partner, other);
        assertThat(enrollments.application(partnersPlace).row().person()).isEqualTo(partner);
        assertThat(people.details(partner).hrFacts()).isNotNull();
    }

    @Test
    void aMatchCountsFromTheOfferToTheEnd() {
        accounts.signIn(both);
        for (var state : MatchState.values()) {
            sql.update(PUBLISHED_MATCH)
                    .set(PUBLISHED_MATCH.STATE, state)
                    .where(PUBLISHED_MATCH.MATCH_ID.eq(match))
                    .execute();
            var counts = EnumSet.of(MatchState.OFFERED, MatchState.ACTIVE, MatchState.ON_HOLD)
                    .contains(state);
            assertThat(listed().contains(partner)).as(state.name()).isNotEqualTo(counts);
        }
    }

    private List<PersonId> listed() {
        return enrollments.all(cohort, EnrollmentFilter.ALL).stream()
                .map(EnrollmentRow::person)
                .toList();
    }

    private EnrollmentId place(PersonId person, Side side) {
        return sql.insertInto(ENROLLMENT)
                .set(ENROLLMENT.COHORT_ID, cohort)
                .set(ENROLLMENT.PERSON_ID, person)
                .set(ENROLLMENT.SIDE, side)
                .set(ENROLLMENT.STATE, EnrollmentState.ACTIVE)
                .returningResult(ENROLLMENT.ENROLLMENT_ID)
                .fetchSingle()
                .value1();
    }
}
