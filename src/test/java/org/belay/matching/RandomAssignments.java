package org.belay.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Small seeded assignments of many kinds. */
final class RandomAssignments {

    /** What is special about a problem. */
    enum Kind {
        PLENTY,
        SCARCE,
        SEVERAL_MENTORS,
        CAPACITY_ZERO,
        ALL_FORBIDDEN,
        MOSTLY_FORBIDDEN,
        ALL_EQUAL,
        FEW_DIFFERENT_SCORES,
        LOCKED
    }

    private RandomAssignments() {}

    static AssignmentProblem of(Kind kind, int mentees, int mentors, long seed) {
        var random = new SplittableRandom(seed);
        var capacities = new int[mentors];
        var demands = new int[mentees];
        var share = kind == Kind.SCARCE ? 0.6 : 1.3;
        for (var j = 0; j < mentors; j++) {
            capacities[j] = (int) (2 * random.nextDouble() * share * mentees / mentors + 0.5);
            if (kind == Kind.CAPACITY_ZERO && random.nextInt(3) == 0) {
                capacities[j] = 0;
            }
        }
        Arrays.fill(demands, 1);
        if (kind == Kind.SEVERAL_MENTORS || kind == Kind.LOCKED) {
            Arrays.setAll(demands, _ -> random.nextInt(4));
        }
        var table = new short[mentees][mentors];
        for (var row : table) {
            for (var j = 0; j < mentors; j++) {
                row[j] = score(kind, random);
            }
        }
        var problem = AssignmentProblem.of(capacities, demands, rows(table));
        return kind == Kind.LOCKED ? problem.withLocks(locks(problem, table, random)) : problem;
    }

    static PairScores rows(short[][] table) {
        return (i, row) -> System.arraycopy(table[i], 0, row, 0, row.length);
    }

    static short[][] table(AssignmentProblem problem) {
        var table = new short[problem.mentees()][problem.mentors()];
        for (var i = 0; i < table.length; i++) {
            problem.scores().row(i, table[i]);
        }
        return table;
    }

    private static short score(Kind kind, SplittableRandom random) {
        var forbidden = switch (kind) {
            case ALL_FORBIDDEN -> 1.0;
            case MOSTLY_FORBIDDEN -> 0.9;
            default -> 0.2;
        };
        if (random.nextDouble() < forbidden) {
            return PairScores.FORBIDDEN;
        }
        return (short)
                switch (kind) {
                    case ALL_EQUAL -> 5000;
                    case FEW_DIFFERENT_SCORES -> 2500 * random.nextInt(5);
                    default -> random.nextInt(PairScores.MAX_SCORE + 1);
                };
    }

    private static List<AssignmentProblem.Pair> locks(
            AssignmentProblem problem, short[][] table, SplittableRandom random) {
        var free = problem.capacities().clone();
        var locks = new ArrayList<AssignmentProblem.Pair>();
        for (var i = 0; i < problem.mentees(); i++) {
            var j = random.nextInt(problem.mentors());
            if (problem.demands()[i] > 0 && free[j] > 0 && table[i][j] >= 0 && random.nextInt(3) == 0) {
                locks.add(new AssignmentProblem.Pair(i, j));
                free[j]--;
            }
        }
        return locks;
    }
}
