package org.belay.enrollment;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belay.program.Topic;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Whom and what the words of a form can mean. */
final class Directory {

    private final Map<String, List<Person>> byEmail;
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, Topic> topics = new HashMap<>();

    /** @param fullName with the first name of the records, {@code name} with the one the person goes by */
    record Person(
            PersonId id,
            @Nullable String employeeNumber,
            String name,
            String fullName,
            @Nullable String email,
            @Nullable PersonId lineManager,
            @Nullable ZoneId zone,
            boolean left) {

        /** As a coordinator tells two people of one name apart. */
        String label() {
            return employeeNumber == null ? name : name + " (" + employeeNumber + ")";
        }
    }

    Directory(List<Person> people, List<Topic> topics) {
        byEmail = people.stream()
                .filter(person -> person.email() != null)
                .collect(groupingBy(person -> fold(String.valueOf(person.email()))));
        for (var person : people) {
            byName.computeIfAbsent(fold(person.name()), n -> new java.util.ArrayList<>())
                    .add(person);
            if (!fold(person.fullName()).equals(fold(person.name()))) {
                byName.computeIfAbsent(fold(person.fullName()), n -> new java.util.ArrayList<>())
                        .add(person);
            }
        }
        for (var topic : topics) {
            this.topics.put(fold(topic.label()), topic);
        }
        // A key wins over the label of another topic.
        for (var topic : topics) {
            this.topics.put(fold(topic.key()), topic);
        }
    }

    List<Person> byEmail(String email) {
        return byEmail.getOrDefault(fold(email), List.of());
    }

    List<Person> byName(String name) {
        return byName.getOrDefault(fold(name), List.of());
    }

    /** By address or by name; several where it is not clear who is meant. */
    List<Person> named(String word) {
        return word.contains("@") ? byEmail(word) : byName(word);
    }

    @Nullable
    Topic topic(String keyOrLabel) {
        return topics.get(fold(keyOrLabel));
    }

    /** In a form in which case, spacing and the way of writing accents do not matter; the accents themselves do. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
