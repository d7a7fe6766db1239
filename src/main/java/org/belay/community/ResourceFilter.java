package org.belay.community;

import org.belay.program.Milestone.PlanSide;
import org.belay.program.TopicId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * Which resources of the library a list shows.
 *
 * @param search part of a title, a text, an address, the name of a file or a topic; may be empty
 * @param side those for this side, and for both; null for any
 */
public record ResourceFilter(
        String search,
        @Nullable TopicId topic,
        @Nullable PlanSide side,
        @Nullable ProgramId program,
        Sort sort) {

    public static final ResourceFilter ALL = new ResourceFilter("", null, null, null, Sort.HELPED);

    public ResourceFilter {
        search = search.strip();
    }

    public enum Sort {
        /** What has helped most people first. */
        HELPED,
        NEWEST,
        TITLE
    }
}
