package org.belay.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application form asks beyond side, topics, capacity, availability and preferences.
 *
 * @param key the same in every program that asks it, such as {@link #MOTIVATION}
 * @param forMatch whether the match partner reads the answer
 */
public record ApplicationQuestion(
        QuestionId id, String key, QuestionContent content, boolean required, boolean forMatch) {

    public static final String MOTIVATION = "motivation";
    public static final String MEETING_FORMAT = "meeting-format";

    public QuestionKind kind() {
        return content.kind();
    }

    public String label() {
        return content.label();
    }

    public List<String> choices() {
        return content.choices();
    }

    public @Nullable Scale scale() {
        return content.scale();
    }
}
