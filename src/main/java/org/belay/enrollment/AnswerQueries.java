package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.jooq.impl.DSL.count;

import java.util.Collection;
import java.util.Map;
import org.belay.program.GivenAnswers;
import org.belay.program.QuestionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Tells whoever edits a form how many answers there are, and nothing of what is in them. */
@Repository
class AnswerQueries implements GivenAnswers {

    private final DSLContext sql;

    AnswerQueries(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<QuestionId, Integer> counts(Collection<QuestionId> questions) {
        return questions.isEmpty()
                ? Map.of()
                : sql.select(APPLICATION_ANSWER.QUESTION_ID, count())
                        .from(APPLICATION_ANSWER)
                        .where(APPLICATION_ANSWER.QUESTION_ID.in(questions))
                        .groupBy(APPLICATION_ANSWER.QUESTION_ID)
                        .fetchMap(APPLICATION_ANSWER.QUESTION_ID, count());
    }
}
