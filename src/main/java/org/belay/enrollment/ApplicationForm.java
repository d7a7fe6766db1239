package org.belay.enrollment;

import java.util.List;
import java.util.Optional;
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

    public Optional<Topic> topic(TopicId id) {
        return topics.stream()
                .flatMap(group -> group.topics().stream())
                .filter(topic -> topic.id().equals(id))
                .findFirst();
    }

    /** Whether the topic with a key can be chosen. */
    public boolean offers(String key) {
        return topics.stream()
                .flatMap(group -> group.topics().stream())
                .anyMatch(topic -> topic.key().equals(key));
    }
}
