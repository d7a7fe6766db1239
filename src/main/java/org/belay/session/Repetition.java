package org.belay.session;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.belay.shared.Problem;
import org.belay.shared.Refused;

/**
 * How often a session is held, and how many times.
 *
 * @param weeks from one to the next, 1 to {@link #LONGEST_GAP}
 * @param times with the first, 2 to {@link #MOST}
 */
public record Repetition(int weeks, int times) {

    public static final int LONGEST_GAP = 8;
    public static final int MOST = 12;

    public Repetition {
        if (weeks < 1 || weeks > LONGEST_GAP) {
            throw new Refused(Problem.of("session.problem.repetition-weeks", LONGEST_GAP));
        }
        if (times < 2 || times > MOST) {
            throw new Refused(Problem.of("session.problem.repetition-times", MOST));
        }
    }

    /** All at the same time of day in this zone, whatever daylight saving does. */
    List<SessionPlan> of(SessionPlan first, ZoneId zone) {
        var local = first.startsAt().atZone(zone);
        return IntStream.range(0, times)
                .mapToObj(n -> new SessionPlan(
                        local.plusWeeks((long) n * weeks).toInstant(), first.minutes(), first.kind(), first.place()))
                .toList();
    }
}
