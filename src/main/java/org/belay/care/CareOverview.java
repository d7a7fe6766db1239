package org.belay.care;

import java.util.List;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What coordinators read of those who support others: how it goes, and counts.
 *
 * @param mentors by name
 * @param topics of confidential encounters, the most frequent first
 */
public record CareOverview(List<Mentor> mentors, List<TopicCount> topics) {

    public CareOverview {
        mentors = List.copyOf(mentors);
        topics = List.copyOf(topics);
    }

    /**
     * @param pulse the last one; null when they have not said
     * @param supervisions how many entries they wrote
     */
    public record Mentor(
            PersonId person, String name, @Nullable Pulse pulse, int supervisions) {}

    /**
     * @param topic null for those without one
     * @param encounters with so many people
     */
    public record TopicCount(@Nullable String topic, int encounters, int talks) {}
}
