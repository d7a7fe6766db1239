package org.belay.scheduling;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.belay.scheduling.ScheduleResult.Unplaced;
import org.jspecify.annotations.Nullable;

/**
 * Places meetings by Timefold Solver: the hardest first, each where it costs least, then by a local search that accepts
 * a step when it is no worse than one some steps before. The same problem and seed give the same schedule as long as the
 * count of steps ends the search and not the clock.
 */
final class ScheduleSolver {

    /**
     * When the search ends.
     *
     * @param time at the latest
     * @param moves after so many tries, or fewer when there are fewer things to try
     */
    record Limits(Duration time, long moves, long seed) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(30), 3_000_000, 1);
    }

    /** How often each placement is tried on average. */
    private static final int TRIES = 200;

    private static final int MANY_ROOMS = 6;

    /**
     * How far it has come.
     *
     * @param placed of all meetings
     * @param searching whether everything was tried once and it is being improved
     */
    record Progress(int placed, boolean searching) {}

    private final ScheduleProblem problem;
    private final Limits limits;
    private final List<PlannedMeeting> planned;
    private final Solver<PlannedSchedule> solver;
    private volatile boolean stopped;

    ScheduleSolver(ScheduleProblem problem, Limits limits) {
        this.problem = problem;
        this.limits = limits;
        this.planned = planned();
        this.solver = SolverFactory.<PlannedSchedule>create(config()).buildSolver();
    }

    /** Ends a search from another thread; what is best so far is the result. */
    void stop() {
        stopped = true;
        solver.terminateEarly();
    }

    /** @param watch told of each better schedule, on the thread that solves */
    ScheduleResult solve(Consumer<Progress> watch) {
        var began = System.nanoTime();
        PlannedSchedule best;
        if (stopped || planned.stream().allMatch(m -> m.pinned)) {
            best = new PlannedSchedule(problem, planned);
        } else {
            solver.addEventListener(event -> {
                if (stopped) {
                    // Asked before it had begun, which the solver forgets.
                    solver.terminateEarly();
                }
                watch.accept(progress(event.getNewBestSolution()));
            });
            best = solver.solve(new PlannedSchedule(problem, planned));
        }
        return result(best, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Progress progress(PlannedSchedule schedule) {
        var placed = 0;
        for (var meeting : schedule.meetings) {
            placed += meeting.placement == null ? 0 : 1;
        }
        return new Progress(placed, true);
    }

    private List<PlannedMeeting> planned() {
        Map<Placement, Placement> known = new HashMap<>();
        var planned = new ArrayList<PlannedMeeting>();
        for (var index = 0; index < problem.meetings().size(); index++) {
            var meeting = problem.meetings().get(index);
            var now = meeting.now();
            var placements = meeting.pinned() && now != null ? List.of(now) : placements(index, meeting, known);
            // What cannot stay where it is begins nowhere.
            var begin = now != null && (meeting.pinned() || placements.contains(now)) ? now : null;
            planned.add(new PlannedMeeting(
                    index,
                    meeting.pinned() || placements.isEmpty(),
                    meeting.people().size() + meeting.invited().size(),
                    placements,
                    begin));
        }
        return planned;
    }

    private List<Placement> placements(int index, Meeting meeting, Map<Placement, Placement> known) {
        var rooms = some(rooms(meeting), meeting.isOneOfSeveralDates() ? meeting.series() : index, meeting.now());
        var placements = new ArrayList<Placement>();
        for (var start : problem.starts(meeting)) {
            for (var room : rooms) {
                if (room < 0 || problem.rooms().get(room).isFree(start, meeting.slots())) {
                    var placement = new Placement(start, room);
                    placements.add(known.computeIfAbsent(placement, p -> p));
                }
            }
        }
        return placements;
    }

    /** Where a date of a workshop is fixed, the others are in its room. */
    private List<Integer> rooms(Meeting meeting) {
        var suitable = problem.roomsFor(meeting);
        return !meeting.isOneOfSeveralDates()
                ? suitable
                : problem.meetings().stream()
                        .filter(other -> other.series() == meeting.series() && other.pinned())
                        .flatMap(other -> Stream.ofNullable(other.now()))
                        .findFirst()
                        .map(fixed -> suitable.stream()
                                .filter(room -> room == fixed.room())
                                .toList())
                        .orElse(suitable);
    }

    /** A few of many rooms, other ones for each meeting, the same for all dates of a workshop: what then has no place is tried in all of them in the end. */
    private static List<Integer> some(List<Integer> rooms, int which, @Nullable Placement now) {
        if (rooms.size() <= MANY_ROOMS) {
            return rooms;
        }
        var some = new ArrayList<Integer>();
        for (var i = 0; i < MANY_ROOMS; i++) {
            some.add(rooms.get(Math.floorMod(which * MANY_ROOMS + i, rooms.size())));
        }
        if (now != null && rooms.contains(now.room()) && !some.contains(now.room())) {
            some.add(now.room());
        }
        return some;
    }

    private SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(PlannedSchedule.class)
                .withEntityClasses(PlannedMeeting.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(ScheduleScore.class))
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(limits.seed)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(limits.time))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT_DECREASING),
                        search());
    }

    private LocalSearchPhaseConfig search() {
        var search = new LocalSearchPhaseConfig()
                .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                .withMoveSelectorConfig(new ChangeMoveSelectorConfig());
        var things = planned.stream().mapToLong(m -> m.placements.size()).sum();
        search.setTerminationConfig(new TerminationConfig()
                .withMoveCountLimit(Math.min(limits.moves, Math.max(1000, TRIES * things)))
                .withBestScoreLimit(HardMediumSoftScore.of(0, 0, 0).toString()));
        return search;
    }

    /** Whatever is broken after all gives way, the meetings that weigh least first; then all gaps are explained. */
    private ScheduleResult result(PlannedSchedule best, Duration time) {
        var board = new Board(problem);
        for (var meeting : best.meetings) {
            if (meeting.pinned && meeting.placement != null) {
                board.put(meeting.index, meeting.placement);
            }
        }
        best.meetings.stream()
                .filter(m -> !m.pinned && m.placement != null)
                .sorted(java.util.Comparator.comparingLong((PlannedMeeting m) ->
                                -ScheduleScore.weight(problem.meetings().get(m.index)))
                        .thenComparingInt(m -> m.index))
                .forEach(m -> putIfFits(board, m));
        new MakingRoom(problem, board)
                .place(
                        best.meetings.stream()
                                .map(m -> m.index)
                                .filter(index -> board.at(index) == null)
                                .toList(),
                        () -> stopped);
        return result(board, time);
    }

    private static void putIfFits(Board board, PlannedMeeting meeting) {
        var placement = java.util.Objects.requireNonNull(meeting.placement);
        if (board.against(meeting.index, placement).isEmpty()) {
            board.put(meeting.index, placement);
        }
    }

    private ScheduleResult result(Board board, Duration time) {
        var explainer = new Explainer(problem, board);
        var placements = new ArrayList<@Nullable Placement>();
        var unplaced = new ArrayList<Unplaced>();
        var placed = 0;
        var moved = 0;
        var preferred = 0;
        for (var index = 0; index < problem.meetings().size(); index++) {
            var meeting = problem.meetings().get(index);
            var placement = board.at(index);
            placements.add(placement);
            if (placement == null) {
                unplaced.add(new Unplaced(index, explainer.explain(index)));
                continue;
            }
            placed++;
            moved += meeting.now() == null || meeting.now().equals(placement) ? 0 : 1;
            preferred += !meeting.pinned() && problem.preferred(meeting, placement.start()) ? 1 : 0;
        }
        return new ScheduleResult(placements, unplaced, placed, moved, preferred, stopped, time);
    }
}
