package org.belay.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentState;
import org.belay.enrollment.Side;
import org.belay.matching.MatchState;
import org.belay.security.ProgramRole;
import org.belay.session.Fit;
import org.belay.session.SessionState;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.junit.jupiter.api.Test;

/** Who finds which items: those who coordinate, those of their programs, and of their own pair no more than a partner knows. */
class TodayScopeTest extends WorklistTestBase {

    @Test
    void whoCoordinatesNothingHasNoToday() {
        for (var somebody : new PersonId[] {
            given.accounts.member("Mia", "Member"),
            given.accounts.administrator("Ada", "Root"),
            given.accounts.member("Kai", "Holm", program, ProgramRole.MANAGER)
        }) {
            given.accounts.signIn(somebody);
            assertThatThrownBy(this::read).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> today.health(TodayFilter.ALL, ZONE)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> today.agenda(TodayFilter.ALL, ZONE)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> today.done(TodayFilter.ALL, ZONE, 5)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> today.wake(new ItemKey(ItemKind.SILENT, 1)))
                    .isInstanceOf(NotFound.class);
        }
    }

    /** One of each kind, in a program of somebody else. */
    @Test
    void itemsOfOtherProgramsDoNotExist() {
        var other = given.program("Other");
        everything(given.cohort(other, CohortState.RUNNING));
        var ended = given.cohort(other, CohortState.RUNNING);
        given.ends(ended, given.today.minusDays(1));
        var enrolling = given.cohort(other, CohortState.ENROLLING);
        given.applicant(enrolling, "Zoe", 20);
        given.enrollmentCloses(enrolling, given.today.minusDays(1));
        assertThat(read().items()).isEmpty();
        assertThat(read().toDo()).isZero();
        assertThat(today.health(TodayFilter.ALL, ZONE).cohorts())
                .allSatisfy(cohort -> assertThat(cohort.cohort()).isEqualTo(this.cohort));
        assertThat(today.agenda(TodayFilter.ALL, ZONE).sessions()).isZero();
        assertThat(read(TodayFilter.ALL.in(other)).items()).isEmpty();
        assertThat(read(TodayFilter.ALL.in(ended)).items()).isEmpty();

        given.accounts.signIn(given.accounts.member("Olga", "Petrova", other, ProgramRole.COORDINATOR));
        assertThat(kinds())
                .contains(
                        ItemKind.FIT_NOT_GOOD,
                        ItemKind.NO_FIRST_MEETING,
                        ItemKind.SILENT,
                        ItemKind.LOG_OVERDUE,
                        ItemKind.LEAVER,
                        ItemKind.CIRCLE_SMALL,
                        ItemKind.CIRCLE_UNLED,
                        ItemKind.UNDECIDED,
                        ItemKind.APPLICATIONS_WAIT,
                        ItemKind.END_PASSED);
    }

    private void everything(CohortId there) {
        var met = given.pair(there, "Tomasz", "Daniel", 60);
        given.session(met, SessionState.HELD, 40);
        given.session(met, SessionState.SCHEDULED, 10);
        given.fit(met, given.personOf(given.menteeOf(met)), Fit.NOT_GOOD, 2);
        given.leaves(given.personOf(given.menteeOf(met)), given.today.plusDays(3));
        given.pair(there, "Ada", "Ben", 20);
        given.circle(there, "Quiet", null, 2);
        given.applicant(there, "Eva", 20);
    }

    @Test
    void filtersNarrowAndKindsAreCountedAllTheSame() {
        var second = given.cohort(program, CohortState.RUNNING);
        given.pair(cohort, "Ada", "Ben", 20);
        given.pair(second, "Tomasz", "Daniel", 30);
        given.circle(second, "Quiet", null, 5);

        assertThat(read(TodayFilter.ALL.in(second)).items())
                .extracting(WorkItem::kind)
                .containsExactly(ItemKind.NO_FIRST_MEETING, ItemKind.CIRCLE_UNLED);
        var pairs = read(TodayFilter.ALL.of(ItemKind.Group.PAIRS));
        assertThat(pairs.items()).extracting(WorkItem::cohort).containsExactly(second, cohort);
        assertThat(pairs.toDo(ItemKind.Group.CIRCLES)).isEqualTo(1);
        assertThat(read(TodayFilter.ALL.of(ItemKind.CIRCLE_UNLED)).items()).hasSize(1);
    }

    /** The last line of permissions.md. */
    @Test
    void whoCoordinatesAndIsOneOfThePairReadsWhatAPartnerReads() {
        var mayas = given.place(cohort, maya, Side.MENTOR, EnrollmentState.ACTIVE);
        given.capacity(mayas, 0);
        var partner = given.place(cohort, given.person("Daniel", "Osei"), Side.MENTEE, EnrollmentState.ACTIVE);
        var match = given.match(cohort, mayas, partner, MatchState.ACTIVE, 60);
        given.session(match, SessionState.HELD, 50);
        given.fit(match, given.personOf(partner), Fit.NOT_GOOD, 40);
        given.asksForRematch(match, given.personOf(partner));
        given.leaves(given.personOf(partner), given.today.plusDays(3));
        given.writes(partner, given.personOf(partner), 1);
        given.put(partner, EnrollmentState.WAITLISTED);

        assertThat(kinds()).as("that nothing is known since").containsExactly(ItemKind.SILENT);
        assertThatThrownBy(() -> today.notNeeded(foreign(match.value()), ZONE)).isInstanceOf(NotFound.class);

        given.accounts.signIn(given.accounts.member("Omar", "Haddad", program, ProgramRole.BACKUP));
        assertThat(kinds())
                .containsExactly(
                        ItemKind.REMATCH_ASKED,
                        ItemKind.LEAVER,
                        ItemKind.ANSWER_CAME,
                        ItemKind.SILENT,
                        ItemKind.OVERLOADED);
    }

    private WorkItem foreign(long match) {
        var known = item(ItemKind.SILENT);
        return new WorkItem(
                new ItemKey(ItemKind.REMATCH_ASKED, match),
                known.program(),
                known.programName(),
                known.cohort(),
                known.cohortName(),
                known.since(),
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                "",
                "",
                null,
                null);
    }
}
