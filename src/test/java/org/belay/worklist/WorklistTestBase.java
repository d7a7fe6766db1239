package org.belay.worklist;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.belay.BelayTest;
import org.belay.TestClock;
import org.belay.cohort.CohortState;
import org.belay.organization.Ties;
import org.belay.security.CurrentUser;
import org.belay.security.ProgramRole;
import org.belay.security.TestAccounts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Maya coordinates a program with a cohort that runs; it is Thursday, 5 March 2026, ten in the morning. */
@BelayTest
@Transactional
abstract class WorklistTestBase {

    static final ZoneId ZONE = ZoneOffset.UTC;

    @Autowired
    DSLContext sql;

    @Autowired
    List<RuleQueries> rules;

    @Autowired
    WorklistQueries queries;

    @Autowired
    WorklistRepository repository;

    @Autowired
    HealthQueries figures;

    @Autowired
    AgendaQueries agendas;

    @Autowired
    DoneQueries done;

    @Autowired
    ObjectProvider<Ties> ties;

    @Autowired
    CurrentUser user;

    @Autowired
    WorklistRules thresholds;

    final TestClock clock = new TestClock("2026-03-05T10:00:00Z");
    WorkGiven given;
    TodayService today;
    ProgramId program;
    CohortId cohort;
    PersonId maya;

    @BeforeEach
    void aProgram() {
        given = new WorkGiven(sql, clock.instant());
        today = service(rules);
        program = given.program("New managers");
        cohort = given.cohort(program, CohortState.RUNNING);
        maya = given.accounts.member("Maya", "Lindqvist", program, ProgramRole.COORDINATOR);
        given.accounts.signIn(maya);
    }

    @AfterEach
    void nobody() {
        TestAccounts.signOut();
    }

    TodayService service(List<RuleQueries> some) {
        return new TodayService(some, queries, repository, figures, agendas, done, ties, user, clock);
    }

    Worklist read() {
        return read(TodayFilter.ALL);
    }

    Worklist read(TodayFilter filter) {
        return today.read(filter, ZONE, 0, 50);
    }

    List<ItemKind> kinds() {
        return read().items().stream().map(WorkItem::kind).toList();
    }

    WorkItem item(ItemKind kind) {
        return read().items().stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " among " + kinds()));
    }

    /** As it is, but for one of them. */
    void threshold(ItemKind kind, int value) {
        var read = thresholds.get(program);
        Map<ItemKind, Integer> values = new EnumMap<>(read.values());
        values.put(kind, value);
        thresholds.set(program, read.version(), values);
    }

    void days(int days) {
        clock.advance(Duration.ofDays(days));
    }
}
