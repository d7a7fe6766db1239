package org.belay.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.program.Format;
import org.belay.program.MatchingWeights;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What would be: the smallest changes that would match somebody, and trying one out without touching the proposals. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ScenarioService {

    /** Of mentors and mentees, at two bytes each, in a solution that is kept for as long as a page is open. */
    private static final long MOST_KEPT_PAIRS = 4_000_000;

    /** Who can be solved from the start, in a fraction of a second, whenever a pair is looked at. */
    private static final int MOST_PEERS = 400;

    private final CohortPools pools;
    private final RunRepository runs;
    private final RunLedger ledger;
    private final ProposalRepository proposals;

    ScenarioService(CohortPools pools, RunRepository runs, RunLedger ledger, ProposalRepository proposals) {
        this.pools = pools;
        this.runs = runs;
        this.ledger = ledger;
        this.proposals = proposals;
    }

    /** Advice, and what is needed to put it into words. */
    public record NamedAdvice(MatchAdvice advice, ChangeNames names) {}

    /**
     * The smallest changes that would match somebody who has nobody, each found by solving the whole cohort with it.
     * Locked proposals are kept.
     *
     * @param asMentor whether the person is looked at as a mentor, or as a mentee
     * @throws NotFound when the person does not take part on that side, and for people about themselves
     */
    @Transactional(readOnly = true)
    public NamedAdvice whatWouldHelp(CohortId cohort, EnrollmentId person, boolean asMentor, Progress progress) {
        var reader = pools.coordinator(cohort).person();
        var pool = pools.load(cohort);
        var participant = pool.get(person);
        var room = asMentor ? pool.places(person) : pool.wanted(person);
        if (room == 0 || participant.person().equals(reader)) {
            throw new NotFound(person);
        }
        var advice =
                SmallestChanges.of(problem(cohort, pool), participant.person().value(), asMentor, progress);
        return named(withoutOwn(advice, reader), cohort, pool);
    }

    /** Whoever coordinates and takes part learns nothing of what the matcher makes of them. */
    private static MatchAdvice withoutOwn(MatchAdvice advice, PersonId reader) {
        return switch (advice) {
            case MatchAdvice.MatchedByNow(var partners) ->
                new MatchAdvice.MatchedByNow(partners.stream()
                        .filter(partner -> partner != reader.value())
                        .toList());
            case MatchAdvice.Suggestions(var suggestions) ->
                new MatchAdvice.Suggestions(suggestions.stream()
                        .filter(suggestion -> people(suggestion).noneMatch(id -> id == reader.value()))
                        .toList());
        };
    }

    private static Stream<Long> people(MatchAdvice.Suggestion suggestion) {
        return Stream.concat(
                suggestion.effect().partners().stream(), suggestion.change().people());
    }

    private NamedAdvice named(MatchAdvice advice, CohortId cohort, CohortPool pool) {
        var changes = advice instanceof MatchAdvice.Suggestions(var suggestions)
                ? suggestions.stream().map(MatchAdvice.Suggestion::change).toList()
                : List.<Change>of();
        return new NamedAdvice(advice, ChangeNames.of(changes, runs.people(cohort), pool, pools.middle(cohort)));
    }

    /**
     * Runs the matcher with a change and records the run as a scenario; the proposals stay as they are.
     *
     * @throws Refused when a run is going on, the change leaves a lock that cannot be kept, or it takes a rule away that is
     *     not the organization's to decide about
     */
    public MatchRunId tryOut(CohortId id, Change change) {
        if (!SmallestChanges.negotiable(change)) {
            throw new Refused(Problem.of("matching.problem.not-negotiable"));
        }
        var actor = pools.enter(id);
        var pool = pools.load(id);
        var cohort = pools.reference(id);
        var problem = change.appliedTo(problem(id, pool));
        var run = ledger.start(cohort, actor.person(), pool, problem, change);
        if (!(Matcher.match(problem, SolverProgress.NONE) instanceof MatchingOutcome.Matched matched)) {
            throw new Refused(Problem.of("matching.problem.scenario-locks"));
        }
        ledger.record(run, matched);
        return run.id();
    }

    /** The cohort's matching of now, ready to be solved with other weights. */
    @Transactional(readOnly = true)
    public WeightTrial weights(CohortId cohort) {
        pools.coordinator(cohort);
        if (pools.reference(cohort).format() == Format.CIRCLE) {
            throw new NotFound(cohort);
        }
        return new WeightTrial(cohort, problem(cohort, pools.load(cohort)), pools.weights(cohort));
    }

    /**
     * What comes of other weights; nothing is recorded. It holds no connection while it solves.
     *
     * @throws CancellationException when the progress says so
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public WeightTrial.Outlook withWeights(WeightTrial trial, MatchingWeights weights, Progress progress) {
        pools.coordinator(trial.cohort());
        return trial.with(weights, progress);
    }

    /**
     * The cohort's matching of now, solved with the locked proposals and ready to be asked what more locks come to.
     *
     * @return nothing when not all locked proposals can be kept, and for cohorts too large to be kept in memory or, among
     *     equals, to be solved at each question
     */
    @Transactional(readOnly = true)
    public Optional<LockTrial> locks(CohortId cohort) {
        var reader = pools.coordinator(cohort).person();
        var pool = pools.load(cohort);
        return small(pool)
                        && new PairGuard(pool)
                                .problems(proposals.locked(cohort))
                                .isEmpty()
                ? LockTrial.of(cohort, pool, problem(cohort, pool), reader)
                : Optional.empty();
    }

    /**
     * For a cohort too large for what {@link #effectOfLock} would tell of a pair, how {@link #workOut} is asked for it: only
     * of one that can be locked beside those that are, and never of the reader's own.
     */
    @Transactional(readOnly = true)
    public Optional<LargeEdit> largeLock(CohortId cohort, EnrollmentId mentor, EnrollmentId mentee) {
        return large(cohort, List.of(), List.of(new CohortPool.Pair(mentor, mentee)));
    }

    /** The same of what {@link #effectOfGiving} would tell. */
    @Transactional(readOnly = true)
    public Optional<LargeEdit> largeGiving(CohortId cohort, ProposalRow proposal, EnrollmentId mentor) {
        return large(
                cohort,
                List.of(proposal.pair()),
                List.of(new CohortPool.Pair(mentor, proposal.mentee().enrollment())));
    }

    /** The same of what {@link #effectOfSwap} would tell. */
    @Transactional(readOnly = true)
    public Optional<LargeEdit> largeSwap(CohortId cohort, ProposalRow one, ProposalRow other, EnrollmentId mentor) {
        var swap = new Swap(one, other, mentor);
        return large(
                cohort,
                swap.before(),
                swap.after(pools.reference(cohort).format().ofEquals()));
    }

    private Optional<LargeEdit> large(CohortId cohort, List<CohortPool.Pair> gone, List<CohortPool.Pair> more) {
        var reader = pools.coordinator(cohort).person();
        var pool = pools.load(cohort);
        if (small(pool)) {
            return Optional.empty();
        }
        var own = pool.findEnrollment(reader);
        var locks = new LinkedHashSet<>(proposals.locked(cohort));
        gone.forEach(locks::remove);
        locks.addAll(more);
        return Stream.of(gone, more)
                                .flatMap(List::stream)
                                .flatMap(CohortPool.Pair::both)
                                .noneMatch(one -> own.filter(one::equals).isPresent())
                        && new PairGuard(pool).problems(locks).isEmpty()
                ? Optional.of(new LargeEdit(cohort, gone, more))
                : Optional.empty();
    }

    /**
     * The same as {@link #effectOfLock} and its like, in a cohort of any size: solved from the start, with the edit and
     * without, of which nothing is kept. It takes as long as two runs.
     *
     * @return nothing for what cannot be locked any more
     * @throws CancellationException when the progress says so
     */
    @Transactional(readOnly = true)
    public Optional<MatchAdvice.Effect> workOut(LargeEdit edit, Progress progress) {
        var cohort = edit.cohort();
        var reader = pools.coordinator(cohort).person();
        var pool = pools.load(cohort);
        return LockTrial.fromTheStart(cohort, pool, problem(cohort, pool), reader, progress.between(0, 0.5))
                .flatMap(trial -> trial.of(edit.gone(), edit.more(), progress.between(0.5, 1)));
    }

    private static boolean small(CohortPool pool) {
        return pool.ofPeers()
                ? pool.mentees().size() <= MOST_PEERS
                : (long) pool.mentors().size() * pool.mentees().size() <= MOST_KEPT_PAIRS;
    }

    /** What locking a pair does to everybody, all others solved anew; nothing for a pair that cannot be locked. */
    @Transactional(readOnly = true)
    public Optional<MatchAdvice.Effect> effectOfLock(LockTrial trial, EnrollmentId mentor, EnrollmentId mentee) {
        pools.coordinator(trial.cohort());
        return trial.of(List.of(), List.of(new CohortPool.Pair(mentor, mentee)));
    }

    /** What giving the mentee of a proposal another mentor comes to, with the new pair locked and all others solved anew. */
    @Transactional(readOnly = true)
    public Optional<MatchAdvice.Effect> effectOfGiving(LockTrial trial, ProposalRow proposal, EnrollmentId mentor) {
        pools.coordinator(trial.cohort());
        return trial.of(
                List.of(proposal.pair()),
                List.of(new CohortPool.Pair(mentor, proposal.mentee().enrollment())));
    }

    /**
     * What {@link ProposalService#swap} comes to, with both new pairs locked and all others solved anew: the best that can
     * still be had, against the best of now.
     */
    @Transactional(readOnly = true)
    public Optional<MatchAdvice.Effect> effectOfSwap(
            LockTrial trial, ProposalRow one, ProposalRow other, EnrollmentId mentor) {
        pools.coordinator(trial.cohort());
        var swap = new Swap(one, other, mentor);
        return trial.of(swap.before(), swap.after(trial.ofPeers()));
    }

    MatchingProblem problem(CohortId cohort, CohortPool pool) {
        var locked = proposals.locked(cohort);
        new PairGuard(pool).refuseUnlessPossible(locked);
        var objective = runs.latestFinished(cohort).map(RunSummary::objective).orElse(Objective.PARTICIPATION_FIRST);
        return pool.problem(locked, objective, cohort.value());
    }
}
