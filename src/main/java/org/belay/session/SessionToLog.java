package org.belay.session;

import java.time.Instant;
import java.util.List;
import org.belay.goal.GoalInSession;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * A session with all that its log form is filled in from.
 *
 * @param topics all that may be chosen, those of the pair first
 * @param goals open ones that the pair shares
 * @param open what the two promised in other sessions and is not done
 * @param filledIn what stands in the form at first
 * @param draftOf when the reader left that unsaved; null when it is what was planned or logged
 */
public record SessionToLog(
        PairHead pair,
        Member me,
        Member partner,
        SessionRow session,
        List<TopicChoice> topics,
        List<GoalInSession> goals,
        List<CommitmentRow> open,
        LogDraft filledIn,
        @Nullable Instant draftOf) {

    public SessionToLog {
        topics = List.copyOf(topics);
        goals = List.copyOf(goals);
        open = List.copyOf(open);
    }

    /** @param ofPair offered by the mentor or wanted by the mentee */
    public record TopicChoice(TopicId id, String label, boolean ofPair) {}

    public boolean readerIsMentor() {
        return me.equals(pair.mentor());
    }

    @Override
    public String toString() {
        return "SessionToLog[" + session.id() + "]";
    }
}
