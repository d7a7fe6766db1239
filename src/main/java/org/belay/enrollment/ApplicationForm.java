package org.belay.enrollment;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.program.ApplicationQuestion;
import org.belay.program.Topic;
import org.belay.program.TopicGroup;
import org.belay.program.TopicId;

/** What the form of a cohort asks: topics that can be chosen now, and the program's own questions. */
public record ApplicationForm(CohortReference cohort, List<TopicGroup> topics, List<ApplicationQuestion> questions) {

    public ApplicationForm {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
    }

    /** All topics that can be chosen. */
    public Stream<Topic> choosable() {
        return topics.stream().flatMap(group -> group.topics().stream());
    }

    public Optional<Topic> topic(TopicId id) {
        return choosable().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** Those of some topics that can still be chosen. */
    public Set<Topic> topics(Set<TopicId> ids) {
        return choosable().filter(topic -> ids.contains(topic.id())).collect(toSet());
    }

    /** Whether the topic with a key can be chosen. */
    public boolean offers(String key) {
        return choosable().anyMatch(topic -> topic.key().equals(key));
    }
}
