package org.belay.session;

import java.util.Set;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/** What became of a session. */
public sealed interface Outcome {

    /** @param minutes how long it really was, 5 to 600 */
    record Held(int minutes, Set<TopicId> topics) implements Outcome {

        public Held {
            topics = Set.copyOf(topics);
        }
    }

    /** Somebody did not come. */
    record Missed(Absent absent) implements Outcome {}

    /** Both agreed not to meet: the session is cancelled after the fact. */
    record CalledOff(@Nullable String reason) implements Outcome {}
}
