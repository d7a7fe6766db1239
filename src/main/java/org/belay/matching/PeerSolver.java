package org.belay.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.belay.matching.AssignmentOutcome.Cancelled;
import org.belay.matching.AssignmentOutcome.LockFault;
import org.belay.matching.AssignmentOutcome.LocksRejected;
import org.belay.matching.AssignmentOutcome.Reason;
import org.belay.matching.AssignmentOutcome.Solved;

/**
 * The exact solver for peers: puts people together in pairs without sides, each in one pair at most. Every objective is
 * solved to the optimum by {@link BlossomSearch}, and the optimum is proved over every pair for each result.
 *
 * <p>Measured on two cores: 200 people in about 0.02 s, 1000 in 0.5 to 2 s, with {@link Objective#FAIR} about twice that.
 * Time grows with the cube of the number of people, so more than {@link #MOST_PEOPLE} are refused.
 *
 * <p>Ties are decided by the order of the people: the result is a function of the problem alone.
 */
public final class PeerSolver {

    public static final int MOST_PEOPLE = 4000;

    private final PairScores scores;
    private final int people;
    private final List<AssignmentProblem.Pair> locks;
    private final Objective objective;
    private final Attention attention;
    private final boolean[] taken;
    private final List<Assignment.Pair> locked = new ArrayList<>();

    private PeerSolver(
            int people,
            PairScores scores,
            List<AssignmentProblem.Pair> locks,
            Objective objective,
            SolverProgress progress) {
        this.people = people;
        this.scores = scores;
        this.locks = locks;
        this.objective = objective;
        this.attention = new Attention(progress);
        taken = new boolean[people];
    }

    /**
     * Solves a problem on the calling thread, which may be interrupted to cancel; scoring uses the common pool.
     *
     * @param scores symmetric: what the row of one says of another, the row of the other says of the one
     * @param locks pairs that must be in the result, the two in either order
     * @return pairs of which the first, the smaller index, stands at the place of the mentee
     * @throws IllegalArgumentException when there are too many people, or a score is out of range or not symmetric
     */
    public static AssignmentOutcome solve(
            int people,
            PairScores scores,
            List<AssignmentProblem.Pair> locks,
            Objective objective,
            SolverProgress progress) {
        if (people > MOST_PEOPLE) {
            throw new IllegalArgumentException("At most " + MOST_PEOPLE + " people, not " + people);
        }
        try {
            return new PeerSolver(people, scores, locks, objective, progress).run();
        } catch (CancellationException cancelled) {
            return new Cancelled();
        }
    }

    private AssignmentOutcome run() {
        var start = System.nanoTime();
        var rows = ScoreTable.of(people, people, scores, attention).rows;
        requireSymmetric(rows);
        var faults = take(rows);
        if (!faults.isEmpty()) {
            return new LocksRejected(List.copyOf(faults));
        }
        var tier = objective == Objective.SCORE ? 0 : (people / 2 + 2) * PairScores.MAX_SCORE;
        var floor = objective == Objective.FAIR ? highestFloor(rows) : 0;
        var weights = PeerWeights.of(rows, floor, tier, taken);
        var search = new BlossomSearch(weights, attention);
        search.run();
        var mates = search.mates();
        attention.stage(SolverProgress.Stage.PRICING, 0);
        var certificate = search.duals().certificate(weights, mates, lockedValue(tier));
        if (!certificate.proven()) {
            throw new IllegalStateException("Result without proof: " + certificate);
        }
        return new Solved(result(rows, mates, floor, tier, certificate, start));
    }

    private void requireSymmetric(short[][] rows) {
        for (var u = 0; u < people; u++) {
            for (var v = 0; v < u; v++) {
                if (rows[u][v] != rows[v][u]) {
                    throw new IllegalArgumentException(
                            "The scores of " + u + " and " + v + " differ: " + rows[u][v] + ", " + rows[v][u]);
                }
            }
        }
    }

    private List<LockFault> take(short[][] rows) {
        var faults = new ArrayList<LockFault>();
        var seen = new HashSet<AssignmentProblem.Pair>();
        for (var lock : locks) {
            var u = Math.min(lock.mentee(), lock.mentor());
            var v = Math.max(lock.mentee(), lock.mentor());
            if (u == v) {
                faults.add(new LockFault(lock, Reason.SAME_PERSON));
            } else if (!seen.add(new AssignmentProblem.Pair(u, v))) {
                faults.add(new LockFault(lock, Reason.TWICE));
            } else if (rows[u][v] == PairScores.FORBIDDEN) {
                faults.add(new LockFault(lock, Reason.FORBIDDEN));
            } else if (taken[u] || taken[v]) {
                faults.add(new LockFault(lock, Reason.OVER_CAPACITY));
            } else {
                taken[u] = true;
                taken[v] = true;
                locked.add(new Assignment.Pair(u, v, rows[u][v], true));
            }
        }
        return faults;
    }

    /** The highest floor at which as many pairs can be made as without any, by halving. */
    private int highestFloor(short[][] rows) {
        var most = pairsAt(rows, 0);
        var low = 0;
        int high = PairScores.MAX_SCORE;
        while (most > 0 && low < high) {
            var middle = (low + high + 1) / 2;
            if (pairsAt(rows, middle) == most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long pairsAt(short[][] rows, int floor) {
        var search = new BlossomSearch(PeerWeights.alike(rows, floor, taken), attention);
        search.run();
        return Arrays.stream(search.mates())
                        .filter(mate -> mate != BlossomSearch.NONE)
                        .count()
                / 2;
    }

    private long lockedValue(int tier) {
        return locked.stream().mapToLong(pair -> pair.score() + tier).sum();
    }

    private Assignment result(short[][] rows, int[] mates, int floor, int tier, Certificate certificate, long start) {
        var pairs = new ArrayList<>(locked);
        var lowest = -1;
        for (var u = 0; u < people; u++) {
            if (mates[u] > u) {
                var score = rows[u][mates[u]];
                pairs.add(new Assignment.Pair(u, mates[u], score, false));
                lowest = lowest < 0 ? score : Math.min(lowest, score);
            }
        }
        pairs.sort(Comparator.comparingInt(Assignment.Pair::mentee));
        return new Assignment(
                List.copyOf(pairs),
                pairs.stream().mapToLong(Assignment.Pair::score).sum(),
                pairs.isEmpty() ? List.of() : List.of(2 * pairs.size()),
                lowest,
                floor,
                tier,
                Duals.NONE,
                certificate,
                0,
                0,
                1,
                Duration.ofNanos(System.nanoTime() - start));
    }
}
