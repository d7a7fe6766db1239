package org.belay.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.belay.BelayTest;
import org.belay.audit.AuditTrail;
import org.belay.organization.OrganizationDay;
import org.belay.program.Format;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramRules;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class CohortServiceTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final CohortDates dates =
            new CohortDates(today.minusDays(8), today.plusDays(10), today.plusDays(20), today.plusDays(200));

    @Autowired
    DSLContext sql;

    @Autowired
    CohortService cohorts;

    @Autowired
    CohortRepository repository;

    @Autowired
    ProgramService programs;

    @Autowired
    CurrentUser user;

    @Autowired
    AuditTrail audit;

    @Autowired
    OrganizationDay day;

    private final List<Object> news = new ArrayList<>();
    private CohortProgress counted = CohortProgress.NONE;
    private CohortLifeCycle lifeCycle;
    private TestAccounts accounts;
    private PersonId administrator;
    private PersonId coordinator;
    private ProgramId program;
    private CohortId cohort;

    @BeforeEach
    void aDraftOfACoordinatedProgram() {
        accounts = new TestAccounts(sql);
        administrator = accounts.administrator("Ada", "Lovelace");
        accounts.signIn(administrator);
        program = program("Leadership");
        coordinator = accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        CohortFacts facts = ids -> ids.stream().collect(Collectors.toMap(id -> id, id -> counted));
        lifeCycle = new CohortLifeCycle(
                repository,
                programs,
                new CohortProgressCounts(List.of(facts)),
                user,
                audit,
                news::add,
                List.of(),
                day,
                Clock.systemUTC());
        accounts.signIn(coordinator);
        cohort = cohorts.create(program, new CohortDraft("Autumn 26", "AUT26", dates));
    }

    @AfterEach
    void signOut() {
        TestAccounts.signOut();
    }

    private ProgramId program(String name) {
        return programs.create(
                new ProgramDraft(name, "Better managers", null, Format.ONE_TO_ONE, false, ProgramRules.standard()));
    }

    @Test
    void aCohortGoesThroughAllItsStagesAndLeavesATrail() {
        lifeCycle.openEnrollment(cohort);
        counted = CohortProgress.ofPeople(4, 0, 2, 1, 1);
        lifeCycle.startMatching(cohort);
        counted = counted.plus(CohortProgress.ofMatches(1, 1, 0));
        lifeCycle.startRunning(cohort);
        lifeCycle.startClosing(cohort, "The plant moves");
        counted = CohortProgress.ofMatches(1, 0, 0);
        lifeCycle.close(cohort, Progress.NONE);
        accounts.signIn(administrator);
        lifeCycle.reopen(cohort, "A log was missing");

        assertThat(cohorts.get(cohort).stages())
                .extracting(CohortDetails.Stage::state)
                .containsExactly(
                        CohortState.DRAFT,
                        CohortState.ENROLLING,
                        CohortState.MATCHING,
                        CohortState.RUNNING,
                        CohortState.CLOSING,
                        CohortState.CLOSED,
                        CohortState.CLOSING);
        assertThat(cohorts.get(cohort).endReason()).isEqualTo("A log was missing");
        assertThat(trail())
                .containsExactly(
                        "cohort.created",
                        "cohort.enrollment-opened",
                        "cohort.matching-started",
                        "cohort.running-started",
                        "cohort.closing-started",
                        "cohort.closed",
                        "cohort.reopened");
    }

    @Test
    void whatAGuardRefusesChangesNothing() {
        lifeCycle.openEnrollment(cohort);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> lifeCycle.startMatching(cohort));
        assertThat(cohorts.stateOf(cohort)).isEqualTo(CohortState.ENROLLING);
        assertThat(trail()).containsExactly("cohort.created", "cohort.enrollment-opened");
        assertThat(news).isEmpty();
    }

    @Test
    void theChecklistSaysTheSameAsTheGuard() {
        assertThat(lifeCycle.checklist(cohort).ready()).isTrue();
        lifeCycle.openEnrollment(cohort);
        counted = CohortProgress.ofPeople(1, 0, 1, 1, 0);
        var checklist = lifeCycle.checklist(cohort);
        assertThat(checklist.next()).isEqualTo(CohortState.MATCHING);
        assertThat(checklist.items())
                .containsExactly(
                        new CohortChecklist.Item(Requirement.MENTORS, true),
                        new CohortChecklist.Item(Requirement.MENTEES, false));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> lifeCycle.startMatching(cohort))
                .satisfies(refused -> assertThat(refused.problems()).isEqualTo(checklist.problems()));
    }

    @Test
    void cancellingTellsEverybodyWhy() {
        lifeCycle.openEnrollment(cohort);
        lifeCycle.cancel(cohort, "Too few people");
        assertThat(cohorts.stateOf(cohort)).isEqualTo(CohortState.CANCELLED);
        assertThat(news).contains(new CohortCancelled(cohort, program, CohortState.ENROLLING, "Too few people"));
    }

    @Test
    void toTheCoordinatorOfAnotherProgramItDoesNotExist() {
        accounts.signIn(administrator);
        var other = program("Early careers");
        accounts.signIn(accounts.member("Theo", "Brandt", other, ProgramRole.COORDINATOR));
        everythingIsNotFound();
        assertThat(cohorts.list()).isEmpty();
        assertThat(cohorts.visible()).isEmpty();
        var own = cohorts.create(other, new CohortDraft("Winter 26", null, dates));
        assertThat(cohorts.visible()).extracting(CohortReference::id).containsExactly(own);
    }

    @Test
    void toAManagerOfTheProgramItDoesNotExist() {
        accounts.signIn(accounts.member("Mona", "Manager", program, ProgramRole.MANAGER));
        everythingIsNotFound();
    }

    @Test
    void toAMemberItDoesNotExist() {
        accounts.signIn(accounts.member("Max", "Member"));
        everythingIsNotFound();
    }

    private void everythingIsNotFound() {
        notFound(() -> cohorts.get(cohort));
        notFound(() -> cohorts.progress(cohort));
        notFound(() -> cohorts.edit(cohort, 0, new CohortDraft("Mine", null, dates)));
        notFound(() -> cohorts.create(program, new CohortDraft("Mine", null, dates)));
        notFound(() -> cohorts.addClosed(program, new CohortDraft("Mine", null, dates)));
        notFound(() -> lifeCycle.checklist(cohort));
        notFound(() -> lifeCycle.closesEarly(cohort));
        notFound(() -> lifeCycle.openEnrollment(cohort));
        notFound(() -> lifeCycle.startMatching(cohort));
        notFound(() -> lifeCycle.startRunning(cohort));
        notFound(() -> lifeCycle.startClosing(cohort, "Reason"));
        notFound(() -> lifeCycle.close(cohort, Progress.NONE));
        notFound(() -> lifeCycle.cancel(cohort, "Reason"));
        notFound(() -> lifeCycle.reopen(cohort, "Reason"));
    }

    @Test
    void anAdministratorSeesAndReopensButDoesNotRun() {
        var onlyAdministrator = accounts.administrator("Grace", "Hopper");
        accounts.signIn(onlyAdministrator);
        assertThat(cohorts.get(cohort).name()).isEqualTo("Autumn 26");
        notFound(() -> lifeCycle.openEnrollment(cohort));
        notFound(() -> cohorts.edit(cohort, 0, new CohortDraft("Mine", null, dates)));
    }

    @Test
    void aCoordinatorDoesNotReopen() {
        notFound(() -> lifeCycle.reopen(cohort, "Reason"));
    }

    @Test
    void aBackupRunsTheCohortToo() {
        accounts.signIn(accounts.member("Theo", "Brandt", program, ProgramRole.BACKUP));
        lifeCycle.openEnrollment(cohort);
        assertThat(cohorts.stateOf(cohort)).isEqualTo(CohortState.ENROLLING);
    }

    @Test
    void theSecondOfTwoEditorsIsTold() {
        var version = cohorts.get(cohort).version();
        cohorts.edit(cohort, version, new CohortDraft("Fall 26", "AUT26", dates));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> cohorts.edit(cohort, version, new CohortDraft("Herbst 26", "AUT26", dates)));
        assertThat(cohorts.get(cohort).name()).isEqualTo("Fall 26");
        assertThat(details("cohort.edited")).isEqualTo("name: Autumn 26 → Fall 26");
    }

    @Test
    void anEditorIsToldWhenTheCohortMovedOnMeanwhile() {
        var version = cohorts.get(cohort).version();
        lifeCycle.openEnrollment(cohort);
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> cohorts.edit(cohort, version, new CohortDraft("Fall 26", null, dates)));
    }

    @Test
    void aProgramHasOneCohortOfAName() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cohorts.create(program, new CohortDraft("Autumn 26", null, dates)))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().key()).isEqualTo("cohort.problem.name-taken"));
    }

    @Test
    void aStateIsRequiredInWords() {
        cohorts.requireState(cohort, CohortState.DRAFT, CohortState.ENROLLING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cohorts.requireState(cohort, CohortState.RUNNING))
                .satisfies(refused ->
                        assertThat(refused.problems().getFirst().key()).isEqualTo("cohort.problem.wrong-state.DRAFT"));
    }

    @Test
    void historyAddsACohortThatIsOver() {
        accounts.signIn(administrator);
        var past = cohorts.addClosed(program, new CohortDraft("Autumn 25", "AUT25", dates));
        assertThat(cohorts.get(past).stages())
                .containsExactly(new CohortDetails.Stage(
                        CohortState.CLOSED, today.plusDays(200).atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    @Test
    void countsOfSeveralFeaturesAddUp() {
        CohortFacts people = ids -> Map.of(cohort, CohortProgress.ofPeople(5, 1, 3, 2, 2));
        CohortFacts matches = ids -> Map.of(cohort, CohortProgress.ofMatches(4, 3, 2));
        assertThat(new CohortProgressCounts(List.of(people, matches)).of(cohort))
                .isEqualTo(new CohortProgress(5, 1, 3, 2, 2, 4, 3, 2, 0, 0));
    }

    private List<String> trail() {
        return sql.select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.OBJECT_TYPE.eq("cohort"), AUDIT_ENTRY.OBJECT_ID.eq(cohort.value()))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(AUDIT_ENTRY.ACTION);
    }

    private String details(String action) {
        return sql.select(AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.ACTION.eq(action), AUDIT_ENTRY.OBJECT_ID.eq(cohort.value()))
                .fetchSingle()
                .value1();
    }

    private static void notFound(ThrowingCallable asked) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(asked);
    }
}
