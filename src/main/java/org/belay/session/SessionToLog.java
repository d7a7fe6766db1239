package org.belay.session;

import java.util.List;
import java.util.Set;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A session with all that its log form is filled in from.
 *
 * @param topics all that may be chosen, those of the pair first
 * @param chosen those logged already
 * @param promise the commitment logged already
 * @param sharedNote the reader's own
 * @param privateNote the reader's own
 */
public record SessionToLog(
        PairHead pair,
        Member me,
        Member partner,
        SessionRow session,
        List<TopicChoice> topics,
        Set<TopicId> chosen,
        @Nullable Promise promise,
        @Nullable String sharedNote,
        @Nullable String privateNote) {

    public SessionToLog {
        topics = List.copyOf(topics);
        chosen = Set.copyOf(chosen);
    }

    /** @param ofPair offered by the mentor or wanted by the mentee */
    public record TopicChoice(TopicId id, String label, boolean ofPair) {}

    @Override
    public String toString() {
        return "SessionToLog[" + session.id() + "]";
    }
}
