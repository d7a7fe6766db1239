package org.belay.community;

import java.util.Set;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a resource.
 *
 * @param text what it is good for
 * @param link null for a file
 * @param side for whom it is
 * @param parts of the plan to which it belongs; none in the space of a pair or circle
 */
public record ResourceDraft(
        String title,
        @Nullable String text,
        @Nullable String link,
        Set<TopicId> topics,
        PlanSide side,
        Set<PlanPart> parts) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 1000;
    public static final int MOST_TOPICS = 8;

    public ResourceDraft {
        title = title.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        link = link == null || link.isBlank() ? null : link.strip();
        topics = Set.copyOf(topics);
        parts = Set.copyOf(parts);
    }
}
