package org.belay.enrollment;

import java.util.Collection;
import java.util.Map;
import org.belay.program.GivenAnswers;
import org.belay.program.QuestionId;
import org.springframework.stereotype.Component;

/** Tells whoever edits a form how many answers there are, and nothing of what is in them. */
@Component
class AnswerCounts implements GivenAnswers {

    private final AnswerCountQueries answers;

    AnswerCounts(AnswerCountQueries answers) {
        this.answers = answers;
    }

    @Override
    public Map<QuestionId, Integer> counts(Collection<QuestionId> questions) {
        return answers.counts(questions);
    }
}
