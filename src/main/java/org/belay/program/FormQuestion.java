package org.belay.program;

import org.jspecify.annotations.Nullable;

/**
 * A question as whoever edits the form sees it.
 *
 * @param answers how many people gave one
 * @param shared the question of the library that it is linked to; null for the program's own
 * @param retired whether it is asked no more, and kept for its answers
 */
public record FormQuestion(
        ApplicationQuestion question, int answers, @Nullable SharedQuestionId shared, boolean retired) {

    public QuestionId id() {
        return question.id();
    }

    public QuestionDraft draft() {
        return QuestionDraft.of(question);
    }
}
