package org.belay.session;

import java.util.Set;
import org.belay.program.TopicId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What became of a session. */
public sealed interface Outcome {

    /** @param minutes how long it really was, 5 to 600 */
    record Held(int minutes, Set<TopicId> topics) implements Outcome {

        public Held {
            topics = Set.copyOf(topics);
        }
    }

    /** With nothing in it that cannot be. */
    default Outcome checked() {
        return switch (this) {
            case Held held -> {
                if (held.minutes() < 5 || held.minutes() > 600) {
                    throw new Refused(Problem.of("session.problem.minutes"));
                }
                yield held;
            }
            case Missed missed -> missed;
            case CalledOff off -> new CalledOff(Limits.text(off.reason(), Limits.REASON));
        };
    }

    /** Somebody did not come. */
    record Missed(Absent absent) implements Outcome {}

    /** Both agreed not to meet: the session is cancelled after the fact. */
    record CalledOff(@Nullable String reason) implements Outcome {}
}
