package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;
import static org.belay.db.Tables.ENROLLMENT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortDates;
import org.belay.cohort.CohortState;
import org.belay.program.Format;
import org.belay.program.IntendedOutcome;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramFacts;
import org.belay.program.ProgramRules;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;

class EnrollmentServiceTest extends EnrollmentTestBase {

    @Test
    void aMemberAppliesOnceAndReadsTheirOwnApplication() {
        applied(member);

        var own = applications.mine(cohort).orElseThrow();
        assertThat(own.state()).isEqualTo(EnrollmentState.APPLIED);
        assertThat(own.draft()).isEqualTo(given.mentee(cohort));
        assertThat(applications.mine()).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> applications.apply(cohort, given.mentee(cohort)));
    }

    @Test
    void whoWithdrewMayApplyAgain() {
        applied(member);
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());
        assertThat(applications.mine(cohort).orElseThrow().state()).isEqualTo(EnrollmentState.WITHDRAWN);

        applied(member);
        assertThat(applications.mine(cohort).orElseThrow().state()).isEqualTo(EnrollmentState.APPLIED);
    }

    @Test
    void anIncompleteDraftIsRefusedWithEachReason() {
        given.accounts.signIn(member);
        var empty = new ApplicationDraft(
                Side.BOTH,
                Set.of(),
                Set.of(),
                99,
                0,
                EnrollmentGiven.ZONE,
                null,
                List.of(member),
                Set.of(member),
                java.util.Map.of(),
                false);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> applications.apply(cohort, empty))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.key().replace("enrollment.problem.", ""))
                        .contains(
                                "no-topic-offered",
                                "no-topic-wanted",
                                "capacity",
                                "demand",
                                "wish-for-oneself",
                                "wished-and-avoided",
                                "answer-missing",
                                "consent-missing"));
    }

    @Test
    void whoMayTakePartReadsWhatTheProgramIsFor() {
        var facts = new ProgramFacts(
                "To help each other",
                "Newcomers",
                "Who started this year",
                List.of(new IntendedOutcome("They stay", "Share still here"), new IntendedOutcome("Ties", "Counted")));
        given.accounts.signIn(coordinator);
        var before = programs.get(program);
        programs.edit(
                program,
                before.version(),
                new ProgramDraft("Peers", facts, Format.ONE_TO_ONE, false, ProgramRules.standard()));
        given.accounts.signIn(member);

        assertThat(applications.open()).extracting(OpenCohort::program).containsExactly(facts);
    }

    @Test
    void applicationsComeInOnlyWithinTheDatesOfAnOpenCohort() {
        given.accounts.signIn(coordinator);
        var today = LocalDate.now(clock);
        given.state(cohort, CohortState.CANCELLED);
        var past = cohorts.create(
                program,
                new org.belay.cohort.CohortDraft(
                        "Past",
                        null,
                        new CohortDates(today.minusDays(9), today.minusDays(3), today, today.plusDays(90))));
        given.state(past, CohortState.MATCHING);
        given.accounts.signIn(member);

        assertThat(applications.open()).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> applications.apply(cohort, given.mentee(cohort)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> applications.apply(past, given.mentee(past)));
        given.state(past, CohortState.DRAFT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> applications.form(past));
    }

    @Test
    void aBulkDecisionDoesWhatItCanAndSaysTheRest() {
        applied(member);
        var other = given.accounts.member("Dan", "Wilson");
        applied(other);
        var rows = all();
        given.accounts.signIn(other);
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());
        given.accounts.signIn(coordinator);

        var result = decisions.decide(cohort, DecisionDraft.mailed(Decision.ACCEPT, null), rows);

        assertThat(result.done()).extracting(DecisionResult.Done::name).containsExactly("Noor Haddad");
        assertThat(result.skipped())
                .extracting(skipped -> skipped.name() + " " + skipped.why().key())
                .containsExactly("Dan Wilson enrollment.problem.state.WITHDRAWN");
        assertThat(sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("enrollment.accepted")))
                .isEqualTo(1);
    }

    @Test
    void aDecisionIsTakenBackUnlessSomethingHappenedSince() {
        applied(member);
        var result = decided(Decision.DECLINE, "The cohort is full.");
        assertThat(decisions.undo(cohort, result).done()).hasSize(1);
        assertThat(all()).extracting(EnrollmentRow::state).containsExactly(EnrollmentState.APPLIED);

        var accepted = decided(Decision.ACCEPT, null);
        given.accounts.signIn(member);
        applications.withdraw(cohort, applications.mine(cohort).orElseThrow().version());
        given.accounts.signIn(coordinator);
        assertThat(decisions.undo(cohort, accepted).done()).isEmpty();
    }

    private DecisionResult decided(Decision decision, @org.jspecify.annotations.Nullable String reason) {
        return decisions.decide(cohort, DecisionDraft.mailed(decision, reason), all());
    }

    @Test
    void theApplicantReadsWhyAndADeclineNeedsAReason() {
        applied(member);
        var rows = all();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> decisions.decide(cohort, DecisionDraft.mailed(Decision.DECLINE, " "), rows));
        decisions.decide(cohort, DecisionDraft.mailed(Decision.DECLINE, "The cohort is full."), rows);

        given.accounts.signIn(member);
        assertThat(applications.mine().getFirst().reason()).isEqualTo("The cohort is full.");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> applications.change(cohort, 1, given.mentee(cohort)));
    }

    @Test
    void twoEditorsNeverOverwriteEachOther() {
        applied(member);
        long read = applications.mine(cohort).orElseThrow().version();
        applications.change(cohort, read, given.mentee(cohort));

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> applications.change(cohort, read, given.mentee(cohort)));
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> applications.withdraw(cohort, read));
    }

    @Test
    void othersFindNothing() {
        var id = applied(member);
        var rows = all();
        var stranger = given.program("Another");
        for (var actor : List.of(
                given.accounts.member("Eve", "Other", stranger, ProgramRole.COORDINATOR),
                given.accounts.member("Max", "Boss", program, ProgramRole.MANAGER),
                given.accounts.administrator("Grace", "Hopper"),
                given.accounts.member("Ann", "Nobody"))) {
            given.accounts.signIn(actor);
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrollments.all(cohort, EnrollmentFilter.ALL));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrollments.application(id));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> decisions.decide(cohort, DecisionDraft.mailed(Decision.ACCEPT, null), rows));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> enrollments.participants(cohort));
            assertThat(applications.mine()).isEmpty();
        }
    }

    @Test
    void anAvoidListIsReadByItsAuthorAndTheMatcherAndLiesEncrypted() {
        var avoided = given.accounts.person("Avoided", "Person");
        given.accounts.signIn(member);
        var id = applications.apply(cohort, given.draft(cohort, Side.BOTH, List.of(), Set.of(avoided)));
        assertThat(applications.mine(cohort).orElseThrow().names()).containsEntry(avoided, "Avoided Person");

        given.accounts.signIn(coordinator);
        assertThat(enrollments.application(id).avoidCount()).isEqualTo(1);
        decisions.decide(cohort, DecisionDraft.mailed(Decision.ACCEPT, null), all());
        assertThat(enrollments.participants(cohort).getFirst().avoid()).containsExactly(avoided);

        var stored = sql.select(ENROLLMENT.AVOID_LIST)
                .from(ENROLLMENT)
                .where(ENROLLMENT.ENROLLMENT_ID.eq(id))
                .fetchSingle()
                .value1()
                .bytes();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(Long.toString(avoided.value()));
    }

    @Test
    void participantsCarryWhatTheMatcherAsksFor() {
        applied(member);
        decided(Decision.ACCEPT, null);

        var participant = enrollments.participants(cohort).getFirst();
        assertThat(participant.wanted()).containsExactly(given.topic("tech.sql"));
        assertThat(participant.timeZone()).isEqualTo(EnrollmentGiven.ZONE);
        assertThat(participant.availability()).hasToString("Tue 12:30-13:00; Wed 15:30-17:30");
        enrollments.activate(cohort, List.of(participant.enrollment()));
        enrollments.activate(cohort, List.of(participant.enrollment()));
        assertThat(cohorts.progress(cohort).mentees()).isEqualTo(1);
        enrollments.complete(cohort, List.of(participant.enrollment()));
        assertThat(all()).extracting(EnrollmentRow::state).containsExactly(EnrollmentState.COMPLETED);
    }

    @Test
    void theListFindsByNameDepartmentAndTopic() {
        applied(member);
        given.accounts.signIn(coordinator);

        for (var search : List.of("haddad", "Noor H", "SQL")) {
            assertThat(enrollments.all(
                            cohort,
                            new EnrollmentFilter(search, EnrollmentFilter.Segment.TO_DECIDE, null, null, false)))
                    .as(search)
                    .hasSize(1);
        }
        assertThat(enrollments.all(
                        cohort, new EnrollmentFilter("%", EnrollmentFilter.Segment.ALL, Side.MENTOR, null, false)))
                .isEmpty();
    }
}
