package org.belay.program;

/**
 * A question as somebody wrote it, before it is one of a program; see {@link ApplicationQuestion}.
 *
 * @param key the same in every program that asks it
 * @param forMatch whether the match partner reads the answer too
 */
public record QuestionDraft(String key, QuestionContent content, boolean required, boolean forMatch) {

    public static QuestionDraft of(ApplicationQuestion question) {
        return new QuestionDraft(question.key(), question.content(), question.required(), question.forMatch());
    }
}
