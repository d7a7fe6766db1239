package org.belay.matching;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentService;
import org.belay.matching.MatchEnded.Cause;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After an offer that was not taken the cohort is solved again with those who are free: exact, with every lock, and
 * without the pairs that came to nothing. What comes of it are proposals for the coordinators, or, where the program says
 * so, offers to the people whose offer came to nothing. A job for each such offer does it, in the background and again
 * after a crash; nobody is signed in.
 */
@Component
class NextBest {

    private static final Set<Cause> FOLLOWED = EnumSet.of(Cause.DECLINED, Cause.EXPIRED, Cause.WITHDREW);
    private static final Set<CohortState> MATCHED = EnumSet.of(CohortState.MATCHING, CohortState.RUNNING);

    /** Offers that come to nothing at the same time are followed by one run. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** Longer than any run takes. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private final CohortPools pools;
    private final RunRepository runs;
    private final RunLedger ledger;
    private final RunsInProgress inProgress;
    private final ProposalRepository proposals;
    private final MatchRepository matches;
    private final Publication publication;
    private final EnrollmentService enrollments;
    private final AuditTrail audit;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NextBest(
            CohortPools pools,
            RunRepository runs,
            RunLedger ledger,
            RunsInProgress inProgress,
            ProposalRepository proposals,
            MatchRepository matches,
            Publication publication,
            EnrollmentService enrollments,
            AuditTrail audit,
            @Lazy SchedulerClient jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.pools = pools;
        this.runs = runs;
        this.ledger = ledger;
        this.inProgress = inProgress;
        this.proposals = proposals;
        this.matches = matches;
        this.publication = publication;
        this.enrollments = enrollments;
        this.audit = audit;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(MatchEnded news) {
        if (FOLLOWED.contains(news.cause())) {
            jobs.scheduleIfNotExists(
                    OfferJobs.nextBest(news.match()), clock.instant().plus(PAUSE));
        }
    }

    private enum Next {
        WAIT,
        SEND_ON,
        NOTHING
    }

    private record Begun(Next next, RunLedger.@Nullable Started run) {}

    /** @return false when it has to be tried again later */
    boolean follow(MatchId notTaken) {
        var gone = matches.find(notTaken).filter(MatchDetails::notTaken).orElse(null);
        if (gone == null) {
            return true;
        }
        var begun = Objects.requireNonNull(transaction.execute(status -> begin(gone)));
        var run = begun.run();
        if (run != null) {
            solve(run);
        }
        return switch (begun.next()) {
            case NOTHING -> true;
            case WAIT -> false;
            case SEND_ON -> Boolean.TRUE.equals(transaction.execute(status -> sendOn(gone)));
        };
    }

    /** A run that began after the offer had come to nothing has taken it into account, whoever started it. */
    private Begun begin(MatchDetails gone) {
        var cohort = gone.cohort();
        runs.lockCohort(cohort);
        var reference = pools.reference(cohort);
        if (!MATCHED.contains(reference.state())) {
            return new Begun(Next.NOTHING, null);
        }
        if (runs.running(cohort)) {
            return new Begun(Next.WAIT, null);
        }
        if (runs.hasFinishedSince(cohort, endOf(gone))) {
            return new Begun(Next.SEND_ON, null);
        }
        var pool = pools.loadUnattended(cohort);
        if (pool.placesInAll() == 0 || pool.wantedInAll() == 0) {
            return new Begun(Next.NOTHING, null);
        }
        return new Begun(Next.SEND_ON, start(reference, pool));
    }

    private static Instant endOf(MatchDetails gone) {
        return Objects.requireNonNull(gone.endedAt(), "what came to nothing has ended");
    }

    private RunLedger.Started start(CohortReference cohort, CohortPool pool) {
        var locked = proposals.locked(cohort.id());
        var objective =
                runs.latestFinished(cohort.id()).map(RunSummary::objective).orElse(Objective.PARTICIPATION_FIRST);
        var problem = pool.problem(locked, objective, cohort.id().value());
        var run = ledger.start(cohort, null, pool, problem, null);
        audit.record(
                null,
                AuditEvent.of("matching.run-started", "match_run", run.id().value(), cohort.name())
                        .in(cohort.program())
                        .with("objective", objective)
                        .with("locks", locked.size()));
        return run;
    }

    /** As any run, so that the page shows how far it has come and can cancel it. */
    private void solve(RunLedger.Started run) {
        var cohort = run.cohort().id();
        inProgress.start(
                cohort,
                clock.instant(),
                progress -> Matcher.match(run.problem(), progress),
                outcome -> ledger.record(run, outcome),
                () -> ledger.failed(run.id(), run.cohort(), run.by(), RunLedger.BROKEN));
        try {
            inProgress.await(cohort, LONGEST_RUN);
        } catch (InterruptedException e) {
            // The application stops. The job is still there when it starts again.
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while solving " + cohort, e);
        }
    }

    /** @return false when a run has begun meanwhile, whose proposals are to come */
    private boolean sendOn(MatchDetails gone) {
        var cohort = gone.cohort();
        runs.lockCohort(cohort);
        var reference = pools.reference(cohort);
        if (!reference.needsAcceptance()
                || !pools.offers(reference).nextAtOnce()
                || !MATCHED.contains(reference.state())) {
            return true;
        }
        if (runs.running(cohort)) {
            return false;
        }
        var left = Set.of(gone.mentor().enrollment(), gone.mentee().enrollment());
        // What is locked was decided by hand, and is published by hand.
        var next = proposals.all(cohort).stream()
                .filter(proposal -> !proposal.locked())
                .filter(proposal -> left.contains(proposal.pair().mentor())
                        || left.contains(proposal.pair().mentee()))
                .toList();
        if (!next.isEmpty()) {
            publish(reference, next);
        }
        return true;
    }

    /** What has come to stand against it stays a proposal, at which coordinators see why. */
    private void publish(CohortReference cohort, List<ProposalRepository.Stored> next) {
        var pairs = next.stream().map(ProposalRepository.Stored::pair).toList();
        enrollments.keep(pairs.stream()
                .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                .distinct()
                .toList());
        var pool = pools.loadUnattended(cohort.id());
        if (new PairGuard(pool).problems(pairs).isEmpty()) {
            publication.publish(null, cohort, pool, next, MatchIntro.NONE);
        }
    }
}
