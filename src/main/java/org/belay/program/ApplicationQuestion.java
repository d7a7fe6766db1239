package org.belay.program;

import java.util.List;

/**
 * What an application form asks beyond side, topics, capacity, availability and preferences.
 *
 * @param key the same in every program that asks it, such as {@link #MOTIVATION}
 * @param forMatch whether the match partner reads the answer
 * @param choices of a question of that kind, in their order
 */
public record ApplicationQuestion(
        QuestionId id,
        String key,
        QuestionKind kind,
        String label,
        boolean required,
        boolean forMatch,
        List<String> choices) {

    public static final String MOTIVATION = "motivation";
    public static final String MEETING_FORMAT = "meeting-format";

    public ApplicationQuestion {
        choices = List.copyOf(choices);
    }
}
