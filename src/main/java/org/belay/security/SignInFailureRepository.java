package org.belay.security;

import static org.belay.db.Tables.SIGN_IN_FAILURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SignInFailureRepository {

    private final DSLContext sql;

    SignInFailureRepository(DSLContext sql) {
        this.sql = sql;
    }

    long add(String subject, Instant now) {
        return sql.insertInto(SIGN_IN_FAILURE)
                .set(SIGN_IN_FAILURE.SUBJECT, subject)
                .set(SIGN_IN_FAILURE.FAILED_AT, now)
                .returningResult(SIGN_IN_FAILURE.SIGN_IN_FAILURE_ID)
                .fetchSingle()
                .value1();
    }

    Recent recent(String subject, Instant since, Collection<Long> except) {
        return sql.select(count(), max(SIGN_IN_FAILURE.FAILED_AT))
                .from(SIGN_IN_FAILURE)
                .where(
                        SIGN_IN_FAILURE.SUBJECT.eq(subject),
                        SIGN_IN_FAILURE.FAILED_AT.gt(since),
                        SIGN_IN_FAILURE.SIGN_IN_FAILURE_ID.notIn(except))
                .fetchSingle(row -> new Recent(row.value1(), row.value2()));
    }

    void remove(Collection<Long> failures) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SIGN_IN_FAILURE_ID.in(failures))
                .execute();
    }

    void forget(String subject) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.SUBJECT.eq(subject))
                .execute();
    }

    void forgetBefore(Instant instant) {
        sql.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.FAILED_AT.lt(instant))
                .execute();
    }

    record Recent(int failures, @Nullable Instant last) {}
}
