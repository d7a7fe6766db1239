package org.belay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.belay.matching.AssignmentOutcome;
import org.belay.matching.AssignmentOutcome.Solved;
import org.belay.matching.AssignmentProblem;
import org.belay.matching.AssignmentSolver;
import org.belay.matching.Criterion;
import org.belay.matching.KeptAssignment;
import org.belay.matching.Matcher;
import org.belay.matching.MatchingOutcome;
import org.belay.matching.MatchingProblem;
import org.belay.matching.MatchingResult;
import org.belay.matching.Objective;
import org.belay.matching.SolverProgress;

/**
 * Measures the matcher beside JGraphT and OR-Tools on the same seeded instances ({@link MatchingInstance}).
 *
 * <p>Arguments: sizes as {@code 1000x400} (mentees × mentors); {@code alone} leaves the others out. Without sizes all
 * four are run. Each size is run with places for 120 % and for 90 % of the demand. Belay runs in a JVM of its own with
 * {@value #HEAP} of heap; its time is the median of 5 runs after one more to warm up and includes packing, scoring,
 * solving and proving. OR-Tools is the median of 5; JGraphT runs once. Without sizes, or with {@code samples}, it also says how long a coordinator
 * waits for another weight or a lock, and matches the example files of another project ({@link MentorMatchFiles}). What it
 * measures of the {@link Promises} it judges, and ends with 1 when one is not held.
 */
final class MatchingBench {
    private static final String HEAP = "-Xmx300m";
    private static final long SEED = 20261116;
    private static final int RUNS = 5;
    private static final int MANY_RUNS = 21;
    private static final int JGRAPHT_LIMIT = 400_000;
    /** The size that the promises about solving are about. */
    private static final String LARGE = "10000x4000";

    private MatchingBench() {}

    private record Measured(long millis, long peakMiB, long total, int matched, int rounds) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 4 && args[0].equals("belay")) {
            belay(new MatchingInstance(
                    Integer.parseInt(args[1]), Integer.parseInt(args[2]), Double.parseDouble(args[3])));
            return;
        }
        var arguments = List.of(args);
        var sizes = arguments.stream().filter(a -> a.matches("\\d+x\\d+")).toList();
        var promises = new Promises();
        System.out.printf(
                "Matching: OR-Tools 9.15.6755 MinCostFlow and JGraphT 1.5.3 CapacityScalingMinimumCostFlow, default settings;"
                        + " Java %s, %d processors, Belay with %s; participation first, seed %d%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), HEAP, SEED);
        System.out.printf(
                "%-12s %6s %10s %8s %7s %12s %8s %16s %14s %7s%n",
                "instance",
                "places",
                "Belay ms",
                "peak MiB",
                "rounds",
                "total",
                "matched",
                "OR-Tools ms",
                "JGraphT ms",
                "ratio");
        for (var size : sizes.isEmpty() ? List.of("100x40", "1000x400", "5000x2000", LARGE) : sizes) {
            var numbers = Arrays.stream(size.split("x", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            var judged = size.equals(LARGE) ? promises : new Promises();
            var alone = arguments.contains("alone");
            var easy = compare(size, new MatchingInstance(numbers[0], numbers[1], 1.2), alone, judged);
            var scarce = compare(size, new MatchingInstance(numbers[0], numbers[1], 0.9), alone, judged);
            var ratio = (double) scarce.millis / Math.max(1, easy.millis);
            System.out.printf(
                    "%-12s the scarce case takes %.1f times as long%s%n",
                    size, ratio, verdict(size, judged.judge(Promises.Figure.SCARCE_TO_EASY, ratio)));
        }
        if (sizes.isEmpty() || arguments.contains("samples")) {
            whileSomebodyWaits(promises);
            mentorMatch();
        }
        System.out.printf("%n%s", promises.summary());
        System.exit(promises.exitCode());
    }

    /** What is promised of large cohorts says nothing of small ones. */
    private static String verdict(String size, String judged) {
        return size.equals(LARGE) ? " (" + judged + ")" : "";
    }

    /** What a coordinator waits for at 1000 x 400: other weights, all of it solved anew, or one pair locked. */
    private static void whileSomebodyWaits(Promises promises) {
        System.out.printf("%nWhile somebody waits, at 1000x400 (median of %d)%n", MANY_RUNS);
        for (var share : new double[] {1.2, 0.9}) {
            var problem = new MatchingInstance(1000, 400, share).problem(SEED);
            var weights = new EnumMap<Criterion, Integer>(problem.settings().weights());
            weights.put(Criterion.SAME_SITE, 30);
            var moved = time(problem.withSettings(problem.settings().withWeights(weights)));
            System.out.printf(
                    "places for %.0f%%: %d ms after a weight moved (%s); %s%n",
                    share * 100, moved, promises.judge(Promises.Figure.WEIGHT_MILLIS, moved), locks(problem, promises));
        }
    }

    /** One lock after the other on what is kept of a solution, each against solving from the start. */
    private static String locks(MatchingProblem problem, Promises promises) {
        var assignment = Matcher.assignmentProblem(problem);
        var kept = KeptAssignment.of(assignment, problem.objective()).orElseThrow();
        var pairs = kept.assignment().pairs();
        var micros = new long[MANY_RUNS];
        for (var run = -MANY_RUNS; run < MANY_RUNS; run++) {
            var at = Math.floorMod(run * 37, pairs.size());
            var lock = new AssignmentProblem.Pair(
                    pairs.get(at).mentee(), pairs.get(pairs.size() - 1 - at).mentor());
            var start = System.nanoTime();
            var outcome = kept.withLocks(List.of(lock));
            if (run >= 0) {
                micros[run] = (System.nanoTime() - start) / 1000;
                requireSame(assignment.withLocks(List.of(lock)), problem.objective(), outcome);
            }
        }
        var millis = median(micros, MANY_RUNS) / 1000.0;
        return String.format(
                "after a lock %.1f ms (%s), slowest %.1f ms",
                millis,
                promises.judge(Promises.Figure.LOCK_MILLIS, millis),
                Arrays.stream(micros).max().orElse(0) / 1000.0);
    }

    private static void requireSame(AssignmentProblem locked, Objective objective, AssignmentOutcome outcome) {
        var anew = AssignmentSolver.solve(locked, objective, SolverProgress.NONE);
        if (anew instanceof Solved(var best)
                ? !(outcome instanceof Solved(var found)
                        && found.certificate().proven()
                        && found.total() == best.total())
                : !outcome.equals(anew)) {
            throw new IllegalStateException("Solved anew it differs: " + outcome);
        }
    }

    private static void mentorMatch() {
        System.out.printf("%nExample files of the mentor-match project, participation first%n");
        for (var size : List.of("small", "large")) {
            var files = new MentorMatchFiles(size);
            report(size + ", a mentor takes up to 3", files.problem(3, 1));
            report(size + ", a mentee has up to 3", files.problem(1, 3));
        }
    }

    private static void report(String what, MatchingProblem problem) {
        var result = match(problem);
        System.out.printf(
                "%-32s %5d pairs, %4d mentees and %4d mentors left out, mean score %5.1f, %d ms (median of %d)%n",
                what,
                result.pairs().size(),
                result.menteesShort().stream().filter(left -> left.got() == 0).count(),
                result.mentorsUnused().size(),
                result.pairs().stream()
                                .mapToInt(MatchingResult.ProposedPair::score)
                                .average()
                                .orElse(0)
                        / 100,
                time(problem),
                MANY_RUNS);
    }

    private static MatchingResult match(MatchingProblem problem) {
        if (Matcher.match(problem, SolverProgress.NONE) instanceof MatchingOutcome.Matched(var result)) {
            return result;
        }
        throw new IllegalStateException("Not solved");
    }

    /** Scoring, solving and proving; without the explanations for those who are left out. */
    private static long time(MatchingProblem problem) {
        var times = new long[MANY_RUNS];
        for (var run = -MANY_RUNS; run < MANY_RUNS; run++) {
            var start = System.nanoTime();
            AssignmentSolver.solve(Matcher.assignmentProblem(problem), problem.objective(), SolverProgress.NONE);
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1_000_000;
            }
        }
        return median(times, MANY_RUNS);
    }

    private static Measured compare(String size, MatchingInstance instance, boolean alone, Promises promises)
            throws IOException, InterruptedException {
        var ours = inOwnJvm(instance);
        System.out.printf(
                "%-12s %5.0f%% %10d %8d %7d %12d %8d",
                size, instance.share() * 100, ours.millis, ours.peakMiB, ours.rounds, ours.total, ours.matched);
        System.out.print(verdict(size, promises.judge(Promises.Figure.PEAK_MIB, ours.peakMiB)));
        if (!alone) {
            var orTools = orTools(instance, ours);
            var jGraphT = "-";
            if (instance.mentees() * instance.mentors() <= JGRAPHT_LIMIT) {
                var answer = MatchingRivals.jGraphT(Matcher.assignmentProblem(instance.problem(SEED)));
                requireSame("JGraphT", ours, answer);
                jGraphT = Long.toString(answer.millis());
            }
            var ratio = (double) orTools[0] / Math.max(1, ours.millis);
            System.out.printf(
                    " %16s %14s %6.1fx%s",
                    orTools[0] + " (of " + orTools[1] + ")",
                    jGraphT,
                    ratio,
                    verdict(size, promises.judge(Promises.Figure.TIMES_AS_FAST, ratio)));
        }
        System.out.println();
        return ours;
    }

    /** Median and number of runs. */
    private static long[] orTools(MatchingInstance instance, Measured ours) {
        var problem = Matcher.assignmentProblem(instance.problem(SEED));
        var times = new long[RUNS];
        var runs = 0;
        do {
            var answer = MatchingRivals.orTools(problem);
            requireSame("OR-Tools", ours, answer);
            times[runs++] = answer.millis();
        } while (runs < RUNS);
        return new long[] {median(times, runs), runs};
    }

    private static void requireSame(String rival, Measured ours, MatchingRivals.Answer answer) {
        if (answer.total() != ours.total || answer.matched() != ours.matched) {
            throw new IllegalStateException(rival + " differs: " + answer + ", Belay " + ours);
        }
    }

    private static Measured inOwnJvm(MatchingInstance instance) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MatchingBench.class.getName(),
                        "belay",
                        Integer.toString(instance.mentees()),
                        Integer.toString(instance.mentors()),
                        Double.toString(instance.share()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Belay failed: " + line);
        }
        var numbers =
                Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new Measured(numbers[0], numbers[1], numbers[2], (int) numbers[3], (int) numbers[4]);
    }

    private static void belay(MatchingInstance instance) {
        var problem = instance.problem(SEED);
        var heap = new HeapWatch();
        Thread.ofPlatform().daemon().start(heap);
        var times = new long[RUNS];
        var line = "";
        for (var run = -1; run < RUNS; run++) {
            var start = System.nanoTime();
            var outcome = AssignmentSolver.solve(
                    Matcher.assignmentProblem(problem), Objective.PARTICIPATION_FIRST, SolverProgress.NONE);
            if (run >= 0) {
                times[run] = (System.nanoTime() - start) / 1_000_000;
            }
            if (!(outcome instanceof Solved(var assignment))
                    || !assignment.certificate().proven()) {
                throw new IllegalStateException("Not solved: " + outcome);
            }
            line = assignment.total() + " " + assignment.pairs().size() + " " + assignment.rounds();
        }
        System.out.println(median(times, RUNS) + " " + heap.peakMiB() + " " + line);
    }

    private static long median(long[] times, int runs) {
        var sorted = Arrays.copyOf(times, runs);
        Arrays.sort(sorted);
        return sorted[runs / 2];
    }

    /** Looks at the heap every few milliseconds; what it held at most, garbage included. */
    private static final class HeapWatch implements Runnable {
        private volatile long peak;

        @Override
        public void run() {
            var runtime = Runtime.getRuntime();
            while (true) {
                peak = Math.max(peak, runtime.totalMemory() - runtime.freeMemory());
                LockSupport.parkNanos(2_000_000);
            }
        }

        long peakMiB() {
            return peak >> 20;
        }
    }
}
