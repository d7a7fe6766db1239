package org.belay.program;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shared taxonomy. It says nothing about anybody, so whoever is signed in may read it. */
@Service
@Transactional(readOnly = true)
public class TopicService {

    private final TopicRepository topics;

    TopicService(TopicRepository topics) {
        this.topics = topics;
    }

    /** What can be chosen, by group. */
    public List<TopicGroup> groups() {
        return topics.all().stream()
                .filter(Topic::active)
                .collect(Collectors.groupingBy(Topic::groupKey, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(group -> new TopicGroup(
                        group.getFirst().groupKey(), group.getFirst().groupName(), group))
                .toList();
    }

    /** All topics in their order, also those that can no longer be chosen. */
    public List<Topic> all() {
        return topics.all();
    }

    public Map<TopicId, Topic> byId() {
        return topics.all().stream().collect(Collectors.toMap(Topic::id, Function.identity()));
    }

    /** The topic that a file names by its key or its label, whatever the case; also one that is no longer active. */
    public Optional<Topic> find(String keyOrLabel) {
        var wanted = fold(keyOrLabel);
        return topics.all().stream()
                .filter(topic ->
                        fold(topic.key()).equals(wanted) || fold(topic.label()).equals(wanted))
                .findFirst();
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
