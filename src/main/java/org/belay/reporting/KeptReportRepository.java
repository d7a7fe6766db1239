package org.belay.reporting;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.COHORT_REPORT;
import static org.belay.db.Tables.COHORT_REPORT_GROUP;
import static org.belay.db.Tables.COHORT_REPORT_VIEW;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.belay.cohort.CohortState;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.belay.shared.ProgramId;
import org.belay.shared.Progress;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reports of closed cohorts, each as it was when its cohort was closed. A version is never written again. */
@Repository
class KeptReportRepository {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TypeReference<List<PeopleTally>> PEOPLE = new TypeReference<>() {};

    private final DSLContext sql;

    KeptReportRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The next version of a report, in each part that a reader may choose. */
    void keep(CohortId cohort, ReportData report, Progress progress) {
        var version = 1
                + sql.select(coalesce(max(COHORT_REPORT.REPORT_VERSION), inline(0)))
                        .from(COHORT_REPORT)
                        .where(COHORT_REPORT.COHORT_ID.eq(cohort))
                        .fetchSingle()
                        .value1();
        var head = report.head();
        sql.insertInto(COHORT_REPORT)
                .set(COHORT_REPORT.COHORT_ID, cohort)
                .set(COHORT_REPORT.REPORT_VERSION, version)
                .set(COHORT_REPORT.FROZEN_AT, head.asOf())
                .set(COHORT_REPORT.HEAD, JSON.writeValueAsString(head))
                .set(COHORT_REPORT.PEOPLE, JSON.writeValueAsString(report.people()))
                .execute();
        if (head.course() == null) {
            return;
        }
        var groups = report.groups();
        var periods = ReportPart.all(head.course());
        var parts = (double) (groups.size() + periods.size());
        for (int place = 0; place < groups.size(); place++) {
            progress.at(place / parts);
            keep(cohort, version, report, groups.get(place), place);
        }
        for (int i = 0; i < periods.size(); i++) {
            progress.at((groups.size() + i) / parts);
            var period = periods.get(i);
            keep(cohort, version, report, period, false);
            if (period.oneMonth()) {
                keep(cohort, version, report, period, true);
            }
        }
    }

    private void keep(CohortId cohort, int version, ReportData report, ReportPart period, boolean byMonth) {
        report.view(period, byMonth)
                .ifPresent(view -> sql.insertInto(COHORT_REPORT_VIEW)
                        .set(COHORT_REPORT_VIEW.COHORT_ID, cohort)
                        .set(COHORT_REPORT_VIEW.REPORT_VERSION, version)
                        .set(COHORT_REPORT_VIEW.MONTHS, months(period))
                        .set(COHORT_REPORT_VIEW.BY_MONTH, byMonth)
                        .set(COHORT_REPORT_VIEW.CONTENT, JSON.writeValueAsString(view))
                        .execute());
    }

    private void keep(CohortId cohort, int version, ReportData report, ReportGroup group, int place) {
        report.view(ReportPart.of(group), false)
                .ifPresent(view -> sql.insertInto(COHORT_REPORT_GROUP)
                        .set(COHORT_REPORT_GROUP.COHORT_ID, cohort)
                        .set(COHORT_REPORT_GROUP.REPORT_VERSION, version)
                        .set(COHORT_REPORT_GROUP.GROUP_BY, group.by())
                        .set(COHORT_REPORT_GROUP.PLACE, place)
                        .set(COHORT_REPORT_GROUP.NAME, group.name())
                        .set(COHORT_REPORT_GROUP.CONTENT, JSON.writeValueAsString(view))
                        .execute());
    }

    private static String months(ReportPart period) {
        return text(period.from()) + "/" + text(period.to());
    }

    private static String text(@Nullable YearMonth month) {
        return month == null ? "" : month.toString();
    }

    /** The numbers, the last first; none of a cohort that was never closed here. */
    List<Integer> versions(CohortId cohort) {
        return sql.select(COHORT_REPORT.REPORT_VERSION)
                .from(COHORT_REPORT)
                .where(COHORT_REPORT.COHORT_ID.eq(cohort))
                .orderBy(COHORT_REPORT.REPORT_VERSION.desc())
                .fetch(COHORT_REPORT.REPORT_VERSION);
    }

    Optional<ReportData> last(CohortId cohort) {
        return versions(cohort).stream().findFirst().flatMap(version -> find(cohort, version));
    }

    Optional<ReportData> find(CohortId cohort, int version) {
        return sql.select(COHORT_REPORT.HEAD, COHORT_REPORT.PEOPLE)
                .from(COHORT_REPORT)
                .where(COHORT_REPORT.COHORT_ID.eq(cohort), COHORT_REPORT.REPORT_VERSION.eq(version))
                .fetchOptional(row -> new Kept(
                        cohort,
                        version,
                        JSON.readValue(row.value1(), ReportHead.class),
                        JSON.readValue(row.value2(), PEOPLE)));
    }

    /**
     * What the cohorts of a program that began before a day show of their whole time, each by its last report of those that
     * were kept by a moment. What was kept is not written again: for a moment that has passed, this stays as it is, whichever
     * cohort is closed or reopened since.
     */
    List<ShownFigures> before(ProgramId program, LocalDate day, Instant asOf) {
        var last = COHORT_REPORT.as("last_report");
        return sql.select(COHORT_REPORT_VIEW.CONTENT)
                .from(COHORT)
                .join(COHORT_REPORT_VIEW)
                .on(COHORT_REPORT_VIEW.COHORT_ID.eq(COHORT.COHORT_ID))
                .where(
                        COHORT.PROGRAM_ID.eq(program),
                        COHORT.STARTS_ON.lt(day),
                        COHORT_REPORT_VIEW.MONTHS.eq(months(ReportPart.WHOLE)),
                        COHORT_REPORT_VIEW.BY_MONTH.isFalse(),
                        COHORT_REPORT_VIEW.REPORT_VERSION.eq(field(select(max(last.REPORT_VERSION))
                                .from(last)
                                .where(last.COHORT_ID.eq(COHORT.COHORT_ID), last.FROZEN_AT.le(asOf)))))
                .orderBy(COHORT.STARTS_ON, COHORT.COHORT_ID)
                .fetch(row -> JSON.readValue(row.value1(), ReportView.class).now());
    }

    private final class Kept implements ReportData {

        private final CohortId cohort;
        private final int version;
        private final ReportHead head;
        private final List<PeopleTally> people;

        Kept(CohortId cohort, int version, ReportHead head, List<PeopleTally> people) {
            this.cohort = cohort;
            this.version = version;
            this.head = head;
            this.people = people;
        }

        @Override
        public ReportHead head() {
            return head;
        }

        @Override
        public List<PeopleTally> people() {
            return people;
        }

        /** None of a version from before groups were kept. */
        @Override
        public List<ReportGroup> groups() {
            return sql.select(COHORT_REPORT_GROUP.GROUP_BY, COHORT_REPORT_GROUP.NAME)
                    .from(COHORT_REPORT_GROUP)
                    .where(ofGroups())
                    .orderBy(COHORT_REPORT_GROUP.PLACE)
                    .fetch(mapping(ReportGroup::new));
        }

        @Override
        public Optional<ReportView> view(ReportPart part, boolean byMonth) {
            Days course = head.course();
            ReportGroup group = part.group();
            return course == null
                    ? Optional.empty()
                    : group == null ? ofTime(part.cutTo(course), byMonth) : ofGroup(group);
        }

        private Optional<ReportView> ofGroup(ReportGroup group) {
            return sql.select(COHORT_REPORT_GROUP.CONTENT)
                    .from(COHORT_REPORT_GROUP)
                    .where(
                            ofGroups(),
                            COHORT_REPORT_GROUP.GROUP_BY.eq(group.by()),
                            COHORT_REPORT_GROUP.NAME.eq(group.name()))
                    .fetchOptional(row -> JSON.readValue(row.value1(), ReportView.class));
        }

        private Condition ofGroups() {
            return COHORT_REPORT_GROUP.COHORT_ID.eq(cohort).and(COHORT_REPORT_GROUP.REPORT_VERSION.eq(version));
        }

        private Optional<ReportView> ofTime(ReportPart part, boolean byMonth) {
            return sql.select(COHORT_REPORT_VIEW.CONTENT)
                    .from(COHORT_REPORT_VIEW)
                    .where(
                            COHORT_REPORT_VIEW.COHORT_ID.eq(cohort),
                            COHORT_REPORT_VIEW.REPORT_VERSION.eq(version),
                            COHORT_REPORT_VIEW.MONTHS.eq(months(part)),
                            COHORT_REPORT_VIEW.BY_MONTH.eq(byMonth))
                    .fetchOptional(row -> JSON.readValue(row.value1(), ReportView.class));
        }
    }

    /** The people of the cohorts that are closed, as their last reports count them. */
    Map<CohortId, List<PeopleTally>> people(Collection<CohortId> cohorts) {
        var last = COHORT_REPORT.as("last_report");
        return sql.select(COHORT_REPORT.COHORT_ID, COHORT_REPORT.PEOPLE)
                .from(COHORT_REPORT)
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(COHORT_REPORT.COHORT_ID))
                .where(
                        COHORT_REPORT.COHORT_ID.in(cohorts),
                        COHORT.STATE.eq(CohortState.CLOSED),
                        COHORT_REPORT.REPORT_VERSION.eq(field(select(max(last.REPORT_VERSION))
                                .from(last)
                                .where(last.COHORT_ID.eq(COHORT_REPORT.COHORT_ID)))))
                .fetchMap(COHORT_REPORT.COHORT_ID, row -> JSON.readValue(row.value2(), PEOPLE));
    }
}
