package org.belay.enrollment;

import static org.belay.db.Tables.APPLICATION_ANSWER;
import static org.jooq.impl.DSL.count;

import java.util.Collection;
import java.util.Map;
import org.belay.program.QuestionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How many answers there are. */
@Repository
class AnswerCountQueries {

    private final DSLContext sql;

    AnswerCountQueries(DSLContext sql) {
        this.sql = sql;
    }

    Map<QuestionId, Integer> counts(Collection<QuestionId> questions) {
        return questions.isEmpty()
                ? Map.of()
                : sql.select(APPLICATION_ANSWER.QUESTION_ID, count())
                        .from(APPLICATION_ANSWER)
                        .where(APPLICATION_ANSWER.QUESTION_ID.in(questions))
                        .groupBy(APPLICATION_ANSWER.QUESTION_ID)
                        .fetchMap(APPLICATION_ANSWER.QUESTION_ID, count());
    }
}
