package org.belay.reporting;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.OUTBOX_MAIL;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.REPORT_DELIVERY;
import static org.belay.db.Tables.REPORT_SCHEDULE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.belay.security.AccessCondition;
import org.belay.security.Actor;
import org.belay.security.Permission;
import org.belay.shared.database.FullName;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The reports that are sent by themselves, as a list shows them. */
@Repository
class ReportScheduleQueries {

    private final DSLContext sql;

    ReportScheduleQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** @param cohort null for each cohort of the program */
    record Names(String program, @Nullable String cohort, String reader) {}

    Names names(ReportScheduleId id) {
        return sql.select(
                        PROGRAM.NAME,
                        COHORT.NAME,
                        FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME))
                .from(REPORT_SCHEDULE)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(REPORT_SCHEDULE.PROGRAM_ID))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(REPORT_SCHEDULE.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(REPORT_SCHEDULE.PERSON_ID))
                .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(id))
                .fetchSingle(mapping(Names::new));
    }

    int count(Actor actor) {
        return sql.fetchCount(REPORT_SCHEDULE, visible(actor));
    }

    /** By program and reader. */
    List<ReportScheduleRow> page(Actor actor, int offset, int limit) {
        var author = PERSON.as("author");
        var lastAt = field(select(max(REPORT_DELIVERY.CREATED_AT))
                .from(REPORT_DELIVERY)
                .where(
                        REPORT_DELIVERY.REPORT_SCHEDULE_ID.eq(REPORT_SCHEDULE.REPORT_SCHEDULE_ID),
                        REPORT_DELIVERY.TOLD.isTrue()));
        var sentAt = field(select(max(OUTBOX_MAIL.SENT_AT))
                .from(REPORT_DELIVERY)
                .join(OUTBOX_MAIL)
                .on(OUTBOX_MAIL.MAIL_KEY.eq(REPORT_DELIVERY.MAIL_KEY))
                .where(REPORT_DELIVERY.REPORT_SCHEDULE_ID.eq(REPORT_SCHEDULE.REPORT_SCHEDULE_ID)));
        return sql.select(
                        REPORT_SCHEDULE.REPORT_SCHEDULE_ID,
                        REPORT_SCHEDULE.PROGRAM_ID,
                        PROGRAM.NAME,
                        REPORT_SCHEDULE.COHORT_ID,
                        COHORT.NAME,
                        REPORT_SCHEDULE.PERSON_ID,
                        FullName.of(PERSON.PREFERRED_NAME, PERSON.FIRST_NAME, PERSON.LAST_NAME),
                        REPORT_SCHEDULE.CREATED_BY_PERSON_ID,
                        FullName.of(author.PREFERRED_NAME, author.FIRST_NAME, author.LAST_NAME),
                        REPORT_SCHEDULE.RHYTHM,
                        row(REPORT_SCHEDULE.LAST_MONTH, REPORT_SCHEDULE.GROUP_BY, REPORT_SCHEDULE.GROUP_NAME)
                                .mapping(ReportScheduleRepository::part),
                        REPORT_SCHEDULE.AS_LINK,
                        REPORT_SCHEDULE.STATE,
                        REPORT_SCHEDULE.STOPPED_FOR,
                        coalesce(REPORT_SCHEDULE.NEXT_ON, COHORT.ENDS_ON),
                        lastAt,
                        sentAt,
                        REPORT_SCHEDULE.VERSION)
                .from(REPORT_SCHEDULE)
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(REPORT_SCHEDULE.PROGRAM_ID))
                .leftJoin(COHORT)
                .on(COHORT.COHORT_ID.eq(REPORT_SCHEDULE.COHORT_ID))
                .join(PERSON)
                .on(PERSON.PERSON_ID.eq(REPORT_SCHEDULE.PERSON_ID))
                .join(author)
                .on(author.PERSON_ID.eq(REPORT_SCHEDULE.CREATED_BY_PERSON_ID))
                .where(visible(actor))
                .orderBy(PROGRAM.NAME, PERSON.LAST_NAME, PERSON.FIRST_NAME, REPORT_SCHEDULE.REPORT_SCHEDULE_ID)
                .limit(offset, limit)
                .fetch(mapping(ReportScheduleRow::new));
    }

    private static Condition visible(Actor actor) {
        return new AccessCondition()
                .owner(REPORT_SCHEDULE.PERSON_ID)
                .program(REPORT_SCHEDULE.PROGRAM_ID)
                .allows(actor, Permission.KEEP_REPORT_SCHEDULE)
                .and(REPORT_SCHEDULE.REMOVED_AT.isNull());
    }
}
