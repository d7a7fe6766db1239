package org.belay.feedback;

import static org.belay.db.Tables.PROGRAM_FEEDBACK;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.List;
import org.belay.shared.Sealed;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProgramFeedbackRepository {

    static final String COMMENT = "program_feedback.comment";
    private static final int ROWS = 500;

    private final DSLContext sql;
    private final Vault vault;

    ProgramFeedbackRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(List<PastFeedback> answers) {
        for (int from = 0; from < answers.size(); from += ROWS) {
            insert(answers.subList(from, Math.min(answers.size(), from + ROWS)));
        }
    }

    void remove(Collection<Long> ids) {
        sql.deleteFrom(PROGRAM_FEEDBACK)
                .where(PROGRAM_FEEDBACK.PROGRAM_FEEDBACK_ID.in(ids))
                .execute();
    }

    private void insert(List<PastFeedback> answers) {
        sql.insertInto(
                        PROGRAM_FEEDBACK,
                        PROGRAM_FEEDBACK.FEEDBACK_KEY,
                        PROGRAM_FEEDBACK.MATCH_ID,
                        PROGRAM_FEEDBACK.PERSON_ID,
                        PROGRAM_FEEDBACK.TIME_POINT,
                        PROGRAM_FEEDBACK.RATING,
                        PROGRAM_FEEDBACK.GOAL_PROGRESS,
                        PROGRAM_FEEDBACK.RECOMMENDATION,
                        PROGRAM_FEEDBACK.WOULD_TAKE_PART_AGAIN,
                        PROGRAM_FEEDBACK.COMMENT,
                        PROGRAM_FEEDBACK.ANSWERED_AT)
                .valuesOfRows(answers.stream()
                        .map(a -> row(
                                a.key(),
                                a.match(),
                                a.person(),
                                a.timePoint(),
                                a.rating(),
                                a.goalProgress(),
                                a.recommendation(),
                                a.wouldTakePartAgain(),
                                sealed(a.comment()),
                                a.answeredAt()))
                        .toList())
                .onDuplicateKeyIgnore()
                .execute();
    }

    private @Nullable Sealed sealed(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : vault.seal(COMMENT, comment.strip());
    }
}
