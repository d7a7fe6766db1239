package org.belay.matching;

import java.util.stream.IntStream;
import org.belay.matching.CircleOutcome.Solved;

/**
 * Measures how long circles take and how far they are from the bound: {@code mvn -P bench test-compile exec:exec
 * -Dbench.main=org.belay.matching.CircleBench "-Dbench.args=5 8 60 200 500 2000"}. Arguments are the sizes, then numbers of
 * people.
 */
public final class CircleBench {

    private CircleBench() {}

    /** Prints a line for each number of people and kind. */
    public static void main(String[] args) {
        var numbers = IntStream.range(0, args.length)
                .map(k -> Integer.parseInt(args[k]))
                .toArray();
        for (var k = 2; k < numbers.length; k++) {
            for (var kind : RandomCircles.Kind.values()) {
                var problem = RandomCircles.problem(1, kind, numbers[k], numbers[0], numbers[1]);
                var start = System.nanoTime();
                var result = ((Solved) CircleSolver.solve(problem, SolverProgress.NONE)).result();
                System.out.printf(
                        "%5d %-17s %5d placed of at most %5d, %3.0f %% of the bound, %5.2f s%s%n",
                        numbers[k],
                        kind,
                        result.placed(),
                        result.placedAtMost(),
                        100.0 * result.total() / Math.max(1, result.totalAtMost()),
                        (System.nanoTime() - start) / 1e9,
                        result.proven() ? ", proven" : "");
            }
        }
    }
}
