package org.belay.community;

import java.util.Set;
import org.belay.program.Milestone.PlanSide;
import org.belay.program.ProgramResource;
import org.belay.program.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a resource.
 *
 * @param text what it is good for
 * @param link null for a file
 * @param side for whom it is
 * @param parts of the plan to which it belongs, by key; none in the space of a pair or circle
 */
public record ResourceDraft(
        String title,
        @Nullable String text,
        @Nullable String link,
        Set<TopicId> topics,
        PlanSide side,
        Set<String> parts) {

    public static final int LONGEST_TITLE = ProgramResource.LONGEST_TITLE;
    public static final int LONGEST_TEXT = ProgramResource.LONGEST_TEXT;
    public static final int MOST_TOPICS = ProgramResource.MOST_TOPICS;

    public ResourceDraft {
        title = title.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        link = link == null || link.isBlank() ? null : link.strip();
        topics = Set.copyOf(topics);
        parts = Set.copyOf(parts);
    }
}
