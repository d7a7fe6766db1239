package org.belay.program;

import java.util.List;

/**
 * A question as somebody wrote it, before it is one of a program; see {@link ApplicationQuestion}.
 *
 * @param options of a choice, in their order; else none
 */
public record QuestionDraft(
        String key, QuestionKind kind, String label, boolean required, boolean forMatch, List<String> options) {

    public QuestionDraft {
        label = label.strip();
        options = options.stream().map(String::strip).toList();
    }

    public static QuestionDraft of(ApplicationQuestion question) {
        return new QuestionDraft(
                question.key(),
                question.kind(),
                question.label(),
                question.required(),
                question.forMatch(),
                question.choices());
    }
}
