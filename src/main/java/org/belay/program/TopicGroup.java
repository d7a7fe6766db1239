package org.belay.program;

import java.util.List;

/** Topics that belong together, in their order. */
public record TopicGroup(String key, String name, List<Topic> topics) {

    public TopicGroup {
        topics = List.copyOf(topics);
    }
}
