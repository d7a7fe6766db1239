package org.belay.notification;

import static org.belay.db.Tables.NOTICE_CHOICE;
import static org.belay.db.Tables.NOTICE_TIMES;

import java.time.LocalTime;
import org.belay.shared.PersonId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ChoiceRepository {

    private static final int MINUTES = 60;

    private final DSLContext sql;

    ChoiceRepository(DSLContext sql) {
        this.sql = sql;
    }

    Choices of(PersonId person) {
        var chosen = sql.select(NOTICE_CHOICE.KIND, NOTICE_CHOICE.CHOICE)
                .from(NOTICE_CHOICE)
                .where(NOTICE_CHOICE.PERSON_ID.eq(person))
                .fetchMap(NOTICE_CHOICE.KIND, NOTICE_CHOICE.CHOICE);
        var times = sql.select(NOTICE_TIMES.DIGEST_MINUTE, NOTICE_TIMES.QUIET_FROM, NOTICE_TIMES.QUIET_UNTIL)
                .from(NOTICE_TIMES)
                .where(NOTICE_TIMES.PERSON_ID.eq(person))
                .fetchOptional(row -> new NoticeTimes(time(row.value1()), quiet(row.value2(), row.value3())));
        return new Choices(chosen, times.orElse(NoticeTimes.USUAL));
    }

    void choose(PersonId person, NewsKind kind, Choice choice) {
        sql.insertInto(NOTICE_CHOICE)
                .set(NOTICE_CHOICE.PERSON_ID, person)
                .set(NOTICE_CHOICE.KIND, kind)
                .set(NOTICE_CHOICE.CHOICE, choice)
                .onDuplicateKeyUpdate()
                .set(NOTICE_CHOICE.CHOICE, choice)
                .execute();
    }

    void choose(PersonId person, NoticeTimes times) {
        var quiet = times.quiet();
        var from = quiet == null ? null : minute(quiet.from());
        var until = quiet == null ? null : minute(quiet.until());
        sql.insertInto(NOTICE_TIMES)
                .set(NOTICE_TIMES.PERSON_ID, person)
                .set(NOTICE_TIMES.DIGEST_MINUTE, minute(times.digestAt()))
                .set(NOTICE_TIMES.QUIET_FROM, from)
                .set(NOTICE_TIMES.QUIET_UNTIL, until)
                .onDuplicateKeyUpdate()
                .set(NOTICE_TIMES.DIGEST_MINUTE, minute(times.digestAt()))
                .set(NOTICE_TIMES.QUIET_FROM, from)
                .set(NOTICE_TIMES.QUIET_UNTIL, until)
                .execute();
    }

    private static @Nullable QuietHours quiet(@Nullable Integer from, @Nullable Integer until) {
        return from == null || until == null ? null : new QuietHours(time(from), time(until));
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / MINUTES, minute % MINUTES);
    }

    private static Integer minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }
}
