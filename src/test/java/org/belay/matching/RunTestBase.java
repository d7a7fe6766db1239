package org.belay.matching;

import java.time.Duration;
import org.belay.EmptyTables;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** For what others do at the same time, as a run does in a thread of its own: nothing is rolled back, all is taken away. */
abstract class RunTestBase extends MatchingTestBase {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MatchingService matching;

    @Autowired
    RunHistory history;

    @Autowired
    RunRepository runs;

    @Autowired
    RunsInProgress inProgress;

    @AfterEach
    void nothingIsLeft() {
        EmptyTables.in(jdbc);
    }

    /** Runs to the end; the run's own thread is joined, so nothing is waited for in steps. */
    RunSummary run(Objective objective) throws InterruptedException {
        matching.startRun(here.cohort(), objective);
        inProgress.await(here.cohort(), PATIENCE);
        return runs.all(here.cohort()).getFirst();
    }
}
