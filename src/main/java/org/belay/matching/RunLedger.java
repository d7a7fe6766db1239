package org.belay.matching;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.TopicService;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what came of a run, on the thread that solved it, where nobody is signed in: whoever started the run was
 * asked for the permission then.
 */
@Component
@Transactional(isolation = Isolation.READ_COMMITTED)
class RunLedger {

    private static final Logger LOG = LoggerFactory.getLogger(RunLedger.class);

    static final String INTERRUPTED = "matching.failure.interrupted";
    static final String BROKEN = "matching.failure.broken";
    static final String LOCKS = "matching.failure.locks";

    /** What the sealed problem of a run is for. */
    static final String PROBLEM = "match_run.problem";

    private final RunRepository runs;
    private final ProposalRepository proposals;
    private final CohortService cohorts;
    private final TopicService topics;
    private final RunsInProgress inProgress;
    private final Vault vault;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RunLedger(
            RunRepository runs,
            ProposalRepository proposals,
            CohortService cohorts,
            TopicService topics,
            RunsInProgress inProgress,
            Vault vault,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.runs = runs;
        this.proposals = proposals;
        this.cohorts = cohorts;
        this.topics = topics;
        this.inProgress = inProgress;
        this.vault = vault;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A run that was started.
     *
     * @param by null for one that began by itself
     * @param scenario the change whose effect is to be seen; null when the pairs are to become proposals
     */
    record Started(
            MatchRunId id,
            CohortReference cohort,
            @Nullable PersonId by,
            CohortPool pool,
            MatchingProblem problem,
            @Nullable Change scenario) {}

    /** Puts a run on record with all it works on, before it begins. */
    Started start(
            CohortReference cohort,
            @Nullable PersonId by,
            CohortPool pool,
            MatchingProblem problem,
            @Nullable Change scenario) {
        var recorded = new RunRepository.NewRun(
                cohort.id(),
                by,
                RunInputs.of(pool, problem),
                vault.seal(PROBLEM, RecordedProblem.write(problem)),
                scenario);
        return new Started(runs.add(recorded, clock.instant()), cohort, by, pool, problem, scenario);
    }

    void record(Started run, MatchingOutcome outcome) {
        runs.lockCohort(run.cohort().id());
        switch (outcome) {
            case MatchingOutcome.Matched matched -> finish(run, matched.result());
            case MatchingOutcome.Cancelled _ -> cancelled(run.id(), run.cohort(), run.by());
            case MatchingOutcome.LocksRejected _ -> failed(run.id(), run.cohort(), run.by(), LOCKS);
        }
    }

    void cancelled(MatchRunId run, CohortReference cohort, @Nullable PersonId by) {
        if (runs.end(run, RunState.CANCELLED, null, clock.instant()) == 1) {
            audit.record(by, event("matching.run-cancelled", run, cohort));
        }
    }

    /** @param why key of the translation that says it */
    void failed(MatchRunId run, CohortReference cohort, @Nullable PersonId by, String why) {
        if (runs.end(run, RunState.FAILED, why, clock.instant()) == 1) {
            audit.record(by, event("matching.run-failed", run, cohort));
            ended(run, cohort, by, true, 0);
        }
    }

    private void finish(Started run, MatchingResult result) {
        var pairs = result.pairs().stream()
                .map(pair -> new RunRepository.RunPair(pair(run.pool(), pair), pair.score()))
                .toList();
        var assignment = result.assignment();
        var choices = FirstChoices.of(run.problem(), result);
        var figures = new RunRepository.Figures(
                result.matched(),
                pairs.size(),
                assignment.total(),
                pairs.stream()
                        .mapToInt(RunRepository.RunPair::score)
                        .boxed()
                        .min(Integer::compare)
                        .orElse(null),
                assignment.optimal(),
                Math.toIntExact(assignment.time().toMillis()),
                choices.met(),
                choices.choosers());
        if (runs.finish(run.id(), figures, clock.instant()) != 1) {
            return;
        }
        runs.addPairs(run.id(), pairs);
        runs.addUnmatched(run.id(), unmatched(run, result));
        if (run.scenario() == null) {
            propose(run, result);
        }
        audit.record(
                run.by(),
                event(
                                run.scenario() == null ? "matching.run-finished" : "matching.scenario-tried",
                                run.id(),
                                run.cohort())
                        .with("pairs", pairs.size())
                        .with("matched", result.matched())
                        .with("of", run.pool().mentees().size()));
        if (run.scenario() == null) {
            ended(run.id(), run.cohort(), run.by(), false, pairs.size());
        }
    }

    /** Locked proposals stay as they are; all others make way. */
    private void propose(Started run, MatchingResult result) {
        var cohort = run.cohort().id();
        var reasons = new MatchReasons(topics.byId(), run.problem().settings());
        proposals.removeUnlocked(cohort);
        proposals.addAll(
                cohort,
                run.id(),
                result.pairs().stream()
                        .filter(pair -> !pair.locked())
                        .map(pair -> {
                            var key = pair(run.pool(), pair);
                            return new ProposalRepository.Proposed(
                                    key,
                                    pair.score(),
                                    MatchReasons.write(reasons.of(run.pool().assess(key))));
                        })
                        .toList());
    }

    private static Map<EnrollmentId, WhyUnmatched> unmatched(Started run, MatchingResult result) {
        var pool = run.pool();
        var settings = run.problem().settings();
        var unmatched = new HashMap<EnrollmentId, WhyUnmatched>();
        List.of(result.menteesShort(), result.mentorsUnused())
                .forEach(side -> unmatched.putAll(side.stream()
                        .filter(leftOver -> leftOver.got() == 0)
                        // Somebody on both sides whom nobody takes as a mentee is told of as a mentee.
                        .filter(leftOver -> !unmatched.containsKey(pool.enrollment(leftOver.person())))
                        .collect(toMap(
                                leftOver -> pool.enrollment(leftOver.person()),
                                leftOver -> WhyUnmatched.of(leftOver, settings)))));
        return unmatched;
    }

    private static CohortPool.Pair pair(CohortPool pool, MatchingResult.ProposedPair pair) {
        return pool.pair(pool.enrollment(pair.mentor()), pool.enrollment(pair.mentee()));
    }

    /** Nobody waits for one that began by itself. */
    void ended(MatchRunId run, CohortReference cohort, @Nullable PersonId by, boolean failed, int groups) {
        if (by != null) {
            news.publishEvent(new MatchRunEnded(run, cohort, by, failed, groups));
        }
    }

    private static AuditEvent event(String action, MatchRunId run, CohortReference cohort) {
        return AuditEvent.of(action, "match_run", run.value(), cohort.name()).in(cohort.program());
    }

    /** What a restart interrupted will not go on: the ledger says so. */
    @EventListener(ApplicationReadyEvent.class)
    public void failInterrupted() {
        for (var run : runs.allRunning()) {
            if (inProgress.progress(run.cohort()).isEmpty()
                    && runs.end(run.id(), RunState.FAILED, INTERRUPTED, clock.instant()) == 1) {
                LOG.warn("Match run {} was interrupted by a restart", run.id().value());
                // Nobody did it: neither who started the run nor whoever started the application again.
                audit.record(
                        null,
                        AuditEvent.of(
                                        "matching.run-failed",
                                        "match_run",
                                        run.id().value(),
                                        run.cohortName())
                                .in(run.program()));
                ended(run.id(), cohorts.reference(run.cohort()), run.by(), true, 0);
            }
        }
    }
}
