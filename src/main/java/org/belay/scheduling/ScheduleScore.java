package org.belay.scheduling;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.belay.scheduling.ScheduleProblem.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Scores a schedule: first nothing is broken, then as much as possible is placed and as little as possible moved, then
 * wishes. A move is judged by the board, which changes only what the move touches.
 */
public class ScheduleScore implements IncrementalScoreCalculator<PlannedSchedule, HardMediumSoftScore> {

    private static final long MOVED = 1;
    private static final long UNPLACED = 1000;
    private static final long UNPLACED_GROUP = 5 * UNPLACED;
    private static final long UNPLACED_KICKOFF = 20 * UNPLACED;

    private @Nullable ScheduleProblem problem;
    private @Nullable Board board;
    private long open;
    private long moved;

    /** For the solver. */
    public ScheduleScore() {}

    @Override
    public void resetWorkingSolution(PlannedSchedule schedule) {
        problem = schedule.problem();
        board = new Board(schedule.problem());
        open = 0;
        moved = 0;
        for (var meeting : schedule.meetings) {
            open += weight(meeting(meeting.index));
            afterVariableChanged(meeting, "placement");
        }
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        var planned = (PlannedMeeting) entity;
        if (planned.placement != null) {
            var meeting = meeting(planned.index);
            board().take(planned.index);
            open += weight(meeting);
            moved -= move(meeting, planned.placement);
        }
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        var planned = (PlannedMeeting) entity;
        if (planned.placement != null) {
            var meeting = meeting(planned.index);
            board().put(planned.index, planned.placement);
            open -= weight(meeting);
            moved += move(meeting, planned.placement);
        }
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        return HardMediumSoftScore.of(-board().broken(), -open - moved, -board().cost());
    }

    static long weight(Meeting meeting) {
        return switch (meeting.kind()) {
            case KICKOFF -> UNPLACED_KICKOFF;
            case CIRCLE, WORKSHOP -> UNPLACED_GROUP;
            case PAIR -> UNPLACED;
        };
    }

    private static long move(Meeting meeting, Placement placement) {
        return meeting.now() == null || meeting.now().equals(placement) ? 0 : MOVED;
    }

    private Meeting meeting(int index) {
        return Objects.requireNonNull(problem).meetings().get(index);
    }

    private Board board() {
        return Objects.requireNonNull(board);
    }
}
