package org.belay.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.belay.matching.AssignmentProblem.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Keeps people on both sides from being each other's mentor, by branch and bound: the assignment is solved without that
 * condition, and where two are each other's mentor, once without the one pair and once without the other. A branch ends
 * when its bound is no better than the best result known.
 *
 * <p>So that many such couples do not multiply into 2ⁿ branches, the bound is tightened first by Lagrange multipliers:
 * both pairs of a couple lose what it costs to do without the cheaper one, and the bound gains it back once, which is
 * exact for couples that do not touch each other (Geoffrion, "Lagrangean relaxation for integer programming", 1974).
 */
final class Separation {
    private static final int MULTIPLIER_PASSES = 2;

    private final AssignmentEngine engine;
    private final FlowState flow;
    private final int[] mentorSelf;
    private final int[] menteeSelf;
    private final Attention attention;
    private final int branchLimit;
    private final List<Multiplier> multipliers = new ArrayList<>();
    private long penalties;
    private List<Pair> bestPairs = List.of();
    private long bestValue = Long.MIN_VALUE;
    private int branches;
    private boolean gaveUp;

    /** Two pairs that may not both be in a result. */
    private record Couple(Pair one, Pair other) {}

    /** What both pairs of a couple lose. */
    private record Multiplier(Couple couple, int penalty) {}

    /** The best result without couples, and what any result can be worth; equal unless the limit of branches was hit. */
    record Result(List<Pair> pairs, long value, long bound, int branches) {}

    Separation(AssignmentEngine engine, int[] mentorSelf, int[] menteeSelf, Attention attention, int branchLimit) {
        this.engine = engine;
        this.flow = engine.flow();
        this.mentorSelf = mentorSelf;
        this.menteeSelf = menteeSelf;
        this.attention = attention;
        this.branchLimit = branchLimit;
    }

    /** Expects an optimized engine, and leaves its scores as they were. */
    Result solve() {
        if (findCouple(Set.of()) == null) {
            return new Result(pairs(), flow.value(), flow.value(), 0);
        }
        attention.stage(SolverProgress.Stage.BRANCHING, 0);
        tighten();
        var bound = bound();
        branch();
        for (var multiplier : multipliers) {
            penalize(multiplier, -1);
        }
        engine.endExemptions();
        return new Result(bestPairs, bestValue, gaveUp ? bound : bestValue, branches);
    }

    private void tighten() {
        for (var pass = 0; pass < MULTIPLIER_PASSES; pass++) {
            var done = new HashSet<Couple>();
            for (var couple = findCouple(done); couple != null; couple = findCouple(done)) {
                done.add(couple);
                var before = flow.value();
                var without = Math.max(valueWithout(couple.one), valueWithout(couple.other));
                var penalty = (int) Math.min(before - without, PairScores.MAX_SCORE);
                if (penalty > 0) {
                    var multiplier = new Multiplier(couple, penalty);
                    multipliers.add(multiplier);
                    penalize(multiplier, 1);
                }
                engine.optimize();
            }
        }
    }

    private long valueWithout(Pair pair) {
        var score = engine.score(pair);
        engine.rescore(pair.mentee(), pair.mentor(), PairScores.FORBIDDEN);
        engine.optimize();
        var value = flow.value();
        engine.rescore(pair.mentee(), pair.mentor(), score);
        return value;
    }

    /** What the scores of the table lost is worth once for each couple, since a result has one of its pairs at most. */
    private long bound() {
        return flow.value() + penalties;
    }

    /** Expects an optimized engine. */
    private void branch() {
        if (gaveUp || bound() <= bestValue) {
            return;
        }
        if (branches >= branchLimit && !bestPairs.isEmpty()) {
            gaveUp = true;
            return;
        }
        var couple = findCouple(Set.of());
        if (couple != null) {
            branchWithout(couple.one);
            branchWithout(couple.other);
            return;
        }
        keepIfBetter();
        if (bound() > bestValue) {
            branchWithoutSlackMultiplier();
        }
    }

    private void branchWithout(Pair pair) {
        var score = engine.score(pair);
        engine.rescore(pair.mentee(), pair.mentor(), PairScores.FORBIDDEN);
        branchFromHere();
        engine.rescore(pair.mentee(), pair.mentor(), score);
    }

    /** The result is fine but the bound is not tight: a couple has a penalty although neither of its pairs is used. */
    private void branchWithoutSlackMultiplier() {
        for (var k = 0; k < multipliers.size(); k++) {
            var multiplier = multipliers.get(k);
            if (multiplier.penalty > 0 && !used(multiplier.couple.one) && !used(multiplier.couple.other)) {
                multipliers.set(k, new Multiplier(multiplier.couple, 0));
                penalize(multiplier, -1);
                branchFromHere();
                penalize(multiplier, 1);
                multipliers.set(k, multiplier);
                return;
            }
        }
        throw new IllegalStateException("The bound is above the value of a result that uses every multiplier");
    }

    private void branchFromHere() {
        branches++;
        attention.step();
        engine.optimize();
        branch();
    }

    private void penalize(Multiplier multiplier, int sign) {
        for (var pair : List.of(multiplier.couple.one, multiplier.couple.other)) {
            engine.exempt(pair.mentee(), pair.mentor());
            if (engine.score(pair) != PairScores.FORBIDDEN) {
                engine.rescore(pair.mentee(), pair.mentor(), engine.score(pair) - sign * multiplier.penalty);
            }
        }
        penalties += (long) sign * multiplier.penalty;
    }

    private void keepIfBetter() {
        var value = flow.value();
        for (var multiplier : multipliers) {
            value += used(multiplier.couple.one) || used(multiplier.couple.other) ? multiplier.penalty : 0;
        }
        if (value > bestValue) {
            bestValue = value;
            bestPairs = pairs();
        }
    }

    private boolean used(Pair pair) {
        return flow.isMatched(pair.mentee(), pair.mentor());
    }

    /** The first couple, by mentee, that is in the present result and not among the given ones. */
    private @Nullable Couple findCouple(Set<Couple> except) {
        for (var i = 0; i < flow.mentees; i++) {
            var self = mentorSelf[i];
            if (self < 0) {
                continue;
            }
            for (var c = 0; c < flow.matched[i]; c++) {
                var j = flow.considered[i][c];
                var other = menteeSelf[j];
                if (other > i && flow.isMatched(other, self)) {
                    var couple = cheaperFirst(new Pair(i, j), new Pair(other, self));
                    if (!except.contains(couple)) {
                        return couple;
                    }
                }
            }
        }
        return null;
    }

    private Couple cheaperFirst(Pair a, Pair b) {
        return engine.score(b) < engine.score(a) ? new Couple(b, a) : new Couple(a, b);
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < flow.mentees; i++) {
            for (var c = 0; c < flow.matched[i]; c++) {
                pairs.add(new Pair(i, flow.considered[i][c]));
            }
        }
        return List.copyOf(pairs);
    }
}
