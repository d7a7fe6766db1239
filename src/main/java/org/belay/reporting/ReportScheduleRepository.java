package org.belay.reporting;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_REPORT;
import static org.belay.db.Tables.REPORT_DELIVERY;
import static org.belay.db.Tables.REPORT_SCHEDULE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.belay.cohort.CohortState;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Which reports are sent by themselves, and which of them were. */
@Repository
class ReportScheduleRepository {

    private final DSLContext sql;

    ReportScheduleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * One of them.
     *
     * @param nextOn null for one at the end of a cohort
     * @param activeSince from when on a cohort's end is told
     */
    record Schedule(
            ReportScheduleId id,
            ProgramId program,
            @Nullable CohortId cohort,
            PersonId reader,
            PersonId createdBy,
            ReportRhythm rhythm,
            SchedulePart part,
            boolean asLink,
            ReportScheduleState state,
            @Nullable LocalDate nextOn,
            Instant activeSince,
            boolean removed,
            long version) {

        /** Says what is sent to whom: there is one of each. */
        String key() {
            ReportGroup group = part.group();
            return Stream.of(
                            reader.value(),
                            program.value(),
                            cohort == null ? "" : cohort.value(),
                            rhythm,
                            part.lastMonth() ? "LAST_MONTH" : "",
                            group == null ? "" : group.by(),
                            group == null ? "" : group.name())
                    .map(String::valueOf)
                    .collect(java.util.stream.Collectors.joining(":"));
        }

        String mailKey(CohortId of, Period period) {
            return "scheduled-report:" + id.value() + ":" + of.value() + ":" + period;
        }
    }

    /**
     * What is told once: a month, or a closing of a cohort.
     *
     * @param version of the report that was kept with it
     */
    record Period(@Nullable YearMonth month, @Nullable Integer version) {

        @Override
        public String toString() {
            return month == null ? "V" + version : month.toString();
        }

        private static Period of(@Nullable String month, @Nullable Integer version) {
            return new Period(month == null ? null : YearMonth.parse(month), version);
        }
    }

    record Delivery(ReportDeliveryId id, Schedule schedule, CohortId cohort, Period period) {

        ReportPart part() {
            ReportGroup group = schedule.part().group();
            return period.month() == null
                    ? group == null ? ReportPart.WHOLE : ReportPart.of(group)
                    : schedule.part().in(period.month());
        }
    }

    /** A closing of a cohort that nobody was told of yet. */
    record Closing(ReportScheduleId schedule, CohortId cohort, int version) {

        Period period() {
            return new Period(null, version);
        }
    }

    /** Nothing when the same is sent to the same person already. */
    Optional<ReportScheduleId> add(
            ReportScheduleDraft draft, PersonId reader, PersonId by, @Nullable LocalDate nextOn, Instant now) {
        ReportGroup group = draft.part().group();
        Schedule added = new Schedule(
                new ReportScheduleId(0),
                draft.program(),
                draft.cohort(),
                reader,
                by,
                draft.rhythm(),
                draft.part(),
                draft.asLink(),
                ReportScheduleState.ACTIVE,
                nextOn,
                now,
                false,
                0);
        int rows = sql.insertInto(REPORT_SCHEDULE)
                .set(REPORT_SCHEDULE.PROGRAM_ID, draft.program())
                .set(REPORT_SCHEDULE.COHORT_ID, draft.cohort())
                .set(REPORT_SCHEDULE.PERSON_ID, reader)
                .set(REPORT_SCHEDULE.CREATED_BY_PERSON_ID, by)
                .set(REPORT_SCHEDULE.RHYTHM, draft.rhythm())
                .set(REPORT_SCHEDULE.LAST_MONTH, draft.part().lastMonth())
                .set(REPORT_SCHEDULE.GROUP_BY, group == null ? null : group.by())
                .set(REPORT_SCHEDULE.GROUP_NAME, group == null ? null : group.name())
                .set(REPORT_SCHEDULE.AS_LINK, draft.asLink())
                .set(REPORT_SCHEDULE.STATE, ReportScheduleState.ACTIVE)
                .set(REPORT_SCHEDULE.NEXT_ON, nextOn)
                .set(REPORT_SCHEDULE.ACTIVE_SINCE_AT, now)
                .set(REPORT_SCHEDULE.SCHEDULE_KEY, added.key())
                .onDuplicateKeyIgnore()
                .execute();
        return rows == 0
                ? Optional.empty()
                : sql.select(REPORT_SCHEDULE.REPORT_SCHEDULE_ID)
                        .from(REPORT_SCHEDULE)
                        .where(REPORT_SCHEDULE.SCHEDULE_KEY.eq(added.key()))
                        .fetchOptional(REPORT_SCHEDULE.REPORT_SCHEDULE_ID);
    }

    private static SelectField<Schedule> schedule() {
        SelectField<SchedulePart> part = row(
                        REPORT_SCHEDULE.LAST_MONTH, REPORT_SCHEDULE.GROUP_BY, REPORT_SCHEDULE.GROUP_NAME)
                .mapping(ReportScheduleRepository::part);
        return row(
                        REPORT_SCHEDULE.REPORT_SCHEDULE_ID,
                        REPORT_SCHEDULE.PROGRAM_ID,
                        REPORT_SCHEDULE.COHORT_ID,
                        REPORT_SCHEDULE.PERSON_ID,
                        REPORT_SCHEDULE.CREATED_BY_PERSON_ID,
                        REPORT_SCHEDULE.RHYTHM,
                        part,
                        REPORT_SCHEDULE.AS_LINK,
                        REPORT_SCHEDULE.STATE,
                        REPORT_SCHEDULE.NEXT_ON,
                        REPORT_SCHEDULE.ACTIVE_SINCE_AT,
                        DSL.field(REPORT_SCHEDULE.REMOVED_AT.isNotNull()),
                        REPORT_SCHEDULE.VERSION)
                .mapping(Schedule::new);
    }

    static SchedulePart part(boolean lastMonth, OutcomeReport.@Nullable By by, @Nullable String name) {
        return new SchedulePart(lastMonth, by == null || name == null ? null : new ReportGroup(by, name));
    }

    /** Kept from everybody else until the transaction ends. */
    Optional<Schedule> lock(ReportScheduleId id) {
        return sql.select(schedule())
                .from(REPORT_SCHEDULE)
                .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(found -> found.value1());
    }

    Optional<Delivery> delivery(String mailKey) {
        return delivery(REPORT_DELIVERY.MAIL_KEY.eq(mailKey));
    }

    Optional<Delivery> delivery(ReportDeliveryId id) {
        return delivery(REPORT_DELIVERY.REPORT_DELIVERY_ID.eq(id));
    }

    private Optional<Delivery> delivery(Condition which) {
        return sql.select(
                        REPORT_DELIVERY.REPORT_DELIVERY_ID,
                        schedule(),
                        REPORT_DELIVERY.COHORT_ID,
                        row(REPORT_DELIVERY.MONTH, REPORT_DELIVERY.REPORT_VERSION)
                                .mapping(Period::of))
                .from(REPORT_DELIVERY)
                .join(REPORT_SCHEDULE)
                .on(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(REPORT_DELIVERY.REPORT_SCHEDULE_ID))
                .where(which)
                .fetchOptional(mapping(Delivery::new));
    }

    /** Whether it is the first of its key. */
    boolean deliver(Schedule schedule, CohortId cohort, Period period, boolean told, Instant now) {
        return sql.insertInto(REPORT_DELIVERY)
                        .set(REPORT_DELIVERY.REPORT_SCHEDULE_ID, schedule.id())
                        .set(REPORT_DELIVERY.COHORT_ID, cohort)
                        .set(
                                REPORT_DELIVERY.MONTH,
                                period.month() == null ? null : period.month().toString())
                        .set(REPORT_DELIVERY.REPORT_VERSION, period.version())
                        .set(REPORT_DELIVERY.MAIL_KEY, schedule.mailKey(cohort, period))
                        .set(REPORT_DELIVERY.TOLD, told)
                        .set(REPORT_DELIVERY.CREATED_AT, now)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** Those of a month that has begun somewhere on earth on that day. */
    List<ReportScheduleId> dueOn(LocalDate day) {
        return sql.select(REPORT_SCHEDULE.REPORT_SCHEDULE_ID)
                .from(REPORT_SCHEDULE)
                .where(
                        REPORT_SCHEDULE.STATE.eq(ReportScheduleState.ACTIVE),
                        REPORT_SCHEDULE.NEXT_ON.le(day),
                        REPORT_SCHEDULE.REMOVED_AT.isNull())
                .orderBy(REPORT_SCHEDULE.REPORT_SCHEDULE_ID)
                .fetch(REPORT_SCHEDULE.REPORT_SCHEDULE_ID);
    }

    /** Of a cohort that was closed several times since, the last one. */
    List<Closing> closings() {
        var later = COHORT_REPORT.as("later");
        return sql.select(REPORT_SCHEDULE.REPORT_SCHEDULE_ID, COHORT.COHORT_ID, COHORT_REPORT.REPORT_VERSION)
                .from(REPORT_SCHEDULE)
                .join(COHORT)
                .on(
                        COHORT.PROGRAM_ID.eq(REPORT_SCHEDULE.PROGRAM_ID),
                        REPORT_SCHEDULE.COHORT_ID.isNull().or(REPORT_SCHEDULE.COHORT_ID.eq(COHORT.COHORT_ID)))
                .join(COHORT_REPORT)
                .on(COHORT_REPORT.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(
                        REPORT_SCHEDULE.STATE.eq(ReportScheduleState.ACTIVE),
                        REPORT_SCHEDULE.RHYTHM.eq(ReportRhythm.COHORT_END),
                        REPORT_SCHEDULE.REMOVED_AT.isNull(),
                        COHORT.STATE.eq(CohortState.CLOSED),
                        COHORT_REPORT.FROZEN_AT.ge(REPORT_SCHEDULE.ACTIVE_SINCE_AT),
                        notExists(selectOne()
                                .from(later)
                                .where(
                                        later.COHORT_ID.eq(COHORT_REPORT.COHORT_ID),
                                        later.REPORT_VERSION.gt(COHORT_REPORT.REPORT_VERSION))),
                        notExists(selectOne()
                                .from(REPORT_DELIVERY)
                                .where(
                                        REPORT_DELIVERY.REPORT_SCHEDULE_ID.eq(REPORT_SCHEDULE.REPORT_SCHEDULE_ID),
                                        REPORT_DELIVERY.COHORT_ID.eq(COHORT.COHORT_ID),
                                        REPORT_DELIVERY.REPORT_VERSION.eq(COHORT_REPORT.REPORT_VERSION))))
                .orderBy(REPORT_SCHEDULE.REPORT_SCHEDULE_ID, COHORT.COHORT_ID)
                .fetch(mapping(Closing::new));
    }

    /** The cohorts of which a monthly report tells: those that go on, and those that were closed since. */
    List<CohortId> cohorts(Schedule schedule, Instant closedSince) {
        return sql.select(COHORT.COHORT_ID)
                .from(COHORT)
                .where(
                        schedule.cohort() == null
                                ? COHORT.PROGRAM_ID.eq(schedule.program())
                                : COHORT.COHORT_ID.eq(schedule.cohort()),
                        COHORT.STATE.notIn(CohortState.DRAFT, CohortState.CANCELLED),
                        COHORT.STATE
                                .ne(CohortState.CLOSED)
                                .or(DSL.exists(selectOne()
                                        .from(COHORT_REPORT)
                                        .where(
                                                COHORT_REPORT.COHORT_ID.eq(COHORT.COHORT_ID),
                                                COHORT_REPORT.FROZEN_AT.ge(closedSince)))))
                .orderBy(COHORT.COHORT_ID)
                .fetch(COHORT.COHORT_ID);
    }

    void nextOn(ReportScheduleId id, LocalDate day) {
        sql.update(REPORT_SCHEDULE)
                .set(REPORT_SCHEDULE.NEXT_ON, day)
                .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(id))
                .execute();
    }

    /** @param why null unless it is stopped */
    void end(ReportScheduleId id, ReportScheduleState state, @Nullable ReportStop why) {
        sql.update(REPORT_SCHEDULE)
                .set(REPORT_SCHEDULE.STATE, state)
                .set(REPORT_SCHEDULE.STOPPED_FOR, why)
                .set(REPORT_SCHEDULE.VERSION, REPORT_SCHEDULE.VERSION.plus(1))
                .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(id))
                .execute();
    }

    void resume(ReportScheduleId id, @Nullable LocalDate nextOn, Instant now) {
        sql.update(REPORT_SCHEDULE)
                .set(REPORT_SCHEDULE.STATE, ReportScheduleState.ACTIVE)
                .setNull(REPORT_SCHEDULE.STOPPED_FOR)
                .set(REPORT_SCHEDULE.NEXT_ON, nextOn)
                .set(REPORT_SCHEDULE.ACTIVE_SINCE_AT, now)
                .set(REPORT_SCHEDULE.VERSION, REPORT_SCHEDULE.VERSION.plus(1))
                .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(id))
                .execute();
    }

    void remove(ReportScheduleId id, Instant now) {
        sql.update(REPORT_SCHEDULE)
                .set(REPORT_SCHEDULE.REMOVED_AT, now)
                .setNull(REPORT_SCHEDULE.SCHEDULE_KEY)
                .set(REPORT_SCHEDULE.VERSION, REPORT_SCHEDULE.VERSION.plus(1))
                .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(id))
                .execute();
    }

    /** @return whether the same was not set up anew meanwhile */
    boolean restore(Schedule schedule) {
        try {
            sql.update(REPORT_SCHEDULE)
                    .setNull(REPORT_SCHEDULE.REMOVED_AT)
                    .set(REPORT_SCHEDULE.SCHEDULE_KEY, schedule.key())
                    .set(REPORT_SCHEDULE.VERSION, REPORT_SCHEDULE.VERSION.plus(1))
                    .where(REPORT_SCHEDULE.REPORT_SCHEDULE_ID.eq(schedule.id()))
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException | org.springframework.dao.DuplicateKeyException e) {
            return false;
        }
    }
}
