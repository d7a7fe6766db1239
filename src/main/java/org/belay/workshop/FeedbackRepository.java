package org.belay.workshop;

import static org.belay.db.Tables.WORKSHOP_ATTENDANCE;
import static org.belay.db.Tables.WORKSHOP_DATE;
import static org.belay.db.Tables.WORKSHOP_FEEDBACK;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belay.shared.PersonId;
import org.belay.shared.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Ratings of workshops and the words with them. Those of people who were there count. */
@Repository
class FeedbackRepository {

    static final String COMMENT = "workshop_feedback.comment";

    private final DSLContext sql;
    private final Vault vault;

    FeedbackRepository(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The last one counts. */
    void write(WorkshopId workshop, PersonId person, int rating, @Nullable String comment, Instant now) {
        var sealed = vault.sealIfAny(COMMENT, comment);
        sql.insertInto(WORKSHOP_FEEDBACK)
                .set(WORKSHOP_FEEDBACK.WORKSHOP_ID, workshop)
                .set(WORKSHOP_FEEDBACK.PERSON_ID, person)
                .set(WORKSHOP_FEEDBACK.RATING, rating)
                .set(WORKSHOP_FEEDBACK.COMMENT, sealed)
                .set(WORKSHOP_FEEDBACK.RATED_AT, now)
                .onDuplicateKeyUpdate()
                .set(WORKSHOP_FEEDBACK.RATING, rating)
                .set(WORKSHOP_FEEDBACK.COMMENT, sealed)
                .set(WORKSHOP_FEEDBACK.RATED_AT, now)
                .execute();
    }

    Optional<WorkshopFeedback.Own> of(WorkshopId workshop, PersonId person) {
        return sql.select(WORKSHOP_FEEDBACK.RATING, WORKSHOP_FEEDBACK.COMMENT)
                .from(WORKSHOP_FEEDBACK)
                .where(WORKSHOP_FEEDBACK.WORKSHOP_ID.eq(workshop), WORKSHOP_FEEDBACK.PERSON_ID.eq(person))
                .fetchOptional(row -> new WorkshopFeedback.Own(row.value1(), vault.openIfAny(COMMENT, row.value2())));
    }

    int count(WorkshopId workshop) {
        return sql.fetchCount(WORKSHOP_FEEDBACK, WORKSHOP_FEEDBACK.WORKSHOP_ID.eq(workshop), wasThere());
    }

    /** Whoever turned out not to have been at any date: what they said is kept, in case that is corrected again. */
    private static Condition wasThere() {
        return exists(selectOne()
                .from(WORKSHOP_ATTENDANCE)
                .join(WORKSHOP_DATE)
                .on(WORKSHOP_DATE.WORKSHOP_DATE_ID.eq(WORKSHOP_ATTENDANCE.WORKSHOP_DATE_ID))
                .where(
                        WORKSHOP_DATE.WORKSHOP_ID.eq(WORKSHOP_FEEDBACK.WORKSHOP_ID),
                        WORKSHOP_ATTENDANCE.PERSON_ID.eq(WORKSHOP_FEEDBACK.PERSON_ID),
                        WORKSHOP_ATTENDANCE.PRESENCE.in(Presence.HERE, Presence.LATE)));
    }

    double mean(WorkshopId workshop) {
        return sql.select(avg(WORKSHOP_FEEDBACK.RATING))
                .from(WORKSHOP_FEEDBACK)
                .where(WORKSHOP_FEEDBACK.WORKSHOP_ID.eq(workshop), wasThere())
                .fetchSingle(row -> Objects.requireNonNullElse(row.value1(), BigDecimal.ZERO)
                        .doubleValue());
    }

    List<String> comments(WorkshopId workshop) {
        return sql
                .select(WORKSHOP_FEEDBACK.COMMENT)
                .from(WORKSHOP_FEEDBACK)
                .where(WORKSHOP_FEEDBACK.WORKSHOP_ID.eq(workshop), WORKSHOP_FEEDBACK.COMMENT.isNotNull(), wasThere())
                .fetch(row -> vault.open(COMMENT, Objects.requireNonNull(row.value1())))
                .stream()
                .sorted()
                .toList();
    }
}
