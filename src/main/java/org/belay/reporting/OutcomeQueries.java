package org.belay.reporting;

import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ORGANIZATION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortState;
import org.belay.reporting.CohortFacts.Matches;
import org.belay.reporting.CohortFacts.Month;
import org.belay.reporting.CohortFacts.Sessions;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.CohortMonths.MonthFacts;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the facts of an outcome report: nine statements for a cohort, whatever its size. */
@Repository
class OutcomeQueries {

    private final DSLContext sql;
    private final PeopleQueries people;
    private final MeetingQueries meetings;
    private final AnswerQueries answers;
    private final GroupQueries groups;

    OutcomeQueries(
            DSLContext sql, PeopleQueries people, MeetingQueries meetings, AnswerQueries answers, GroupQueries groups) {
        this.sql = sql;
        this.people = people;
        this.meetings = meetings;
        this.answers = answers;
        this.groups = groups;
    }

    /** Its name and the zone of its calendar. */
    record Organization(String name, ZoneId zone) {}

    /** A cohort that another one can be compared with. */
    record Earlier(CohortId id, String name, Days planned, boolean over) {}

    Organization organization() {
        return sql.select(ORGANIZATION.NAME, ORGANIZATION.TIME_ZONE)
                .from(ORGANIZATION)
                .fetchOptional(row -> new Organization(row.value1(), ZoneId.of(row.value2())))
                .orElseGet(() -> new Organization("", ZoneOffset.UTC));
    }

    /** The last cohort of the same program that was to start before another; none for one without a start. */
    Optional<Earlier> previous(CohortReference cohort) {
        return sql.select(
                        COHORT.COHORT_ID,
                        COHORT.NAME,
                        row(COHORT.STARTS_ON, COHORT.ENDS_ON).mapping(Days::new),
                        field(COHORT.STATE.eq(CohortState.CLOSED)))
                .from(COHORT)
                .where(
                        COHORT.PROGRAM_ID.eq(cohort.program()),
                        COHORT.STARTS_ON.lt(cohort.dates().startsOn()),
                        COHORT.ENDS_ON.isNotNull(),
                        COHORT.STATE.notIn(CohortState.DRAFT, CohortState.CANCELLED))
                .orderBy(COHORT.STARTS_ON.desc(), COHORT.COHORT_ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Earlier::new));
    }

    Map<CohortId, Days> sessionDays(Collection<CohortId> cohorts, ZoneId zone) {
        return meetings.sessionDays(cohorts, zone);
    }

    List<PeopleTally> people(CohortId cohort) {
        return people.people(List.of(cohort));
    }

    /** What depends on the days or the people; where the cohort stands is not in it. */
    CohortFacts facts(Slice slice, PeopleTally.Names names) {
        return facts(slice, PeopleTally.facts(people(slice.cohort()), names));
    }

    /** @param counted the people of the cohort, who do not depend on the days */
    CohortFacts facts(Slice slice, PeopleFacts counted) {
        boolean withSessions = meetings.hasSessions(slice.cohort());
        List<SessionTally> sessions = withSessions ? meetings.sessions(slice) : List.of();
        return new CohortFacts(
                counted.funnel(),
                counted.sides(),
                withSessions ? total(sessions) : null,
                matches(slice, withSessions),
                answers.ratings(slice),
                answers.fit(slice),
                answers.recommendation(slice.cohort()),
                meetings.topics(slice),
                withSessions ? months(slice, sessions) : List.of(),
                counted.departments(),
                counted.sites(),
                Standing.NONE);
    }

    /** What the months of a slice hold beside {@link CohortFacts#months}: seven statements, however many months. */
    CohortMonths months(Slice slice, CohortFacts whole) {
        MatchMonths matches = new MatchMonths(
                slice, meetings.activeMatches(slice), meetings.sessionSigns(slice), meetings.contactSigns(slice));
        AnswerQueries.ByPart ratings = answers.ratingsBy(slice, MeetingQueries.byMonth(slice));
        AnswerQueries.ByPart fit = answers.fitBy(slice, MeetingQueries.byMonth(slice));
        Map<Integer, List<Topic>> topics = meetings.topicsBy(slice, MeetingQueries.byMonth(slice));
        List<MonthFacts> each = new ArrayList<>();
        for (int i = 0; i < slice.months().size(); i++) {
            each.add(new MonthFacts(
                    whole.matches() == null ? null : matches.facts(i, whole.sessions() != null),
                    matches.sets(i),
                    ratings.of(i),
                    fit.of(i),
                    topics.getOrDefault(i, List.of())));
        }
        return new CohortMonths(matches.whole(), each);
    }

    /** What {@link GroupQueries#facts} reads. */
    List<GroupFacts> groups(Slice slice, GroupRows rows, GroupPlaces places) {
        return groups.facts(slice, rows, places);
    }

    GroupPlaces places(CohortId cohort, GroupRows rows) {
        return groups.places(cohort, rows);
    }

    private @Nullable Matches matches(Slice slice, boolean withSessions) {
        return meetings.hasMatches(slice.cohort())
                ? ActiveMatch.facts(meetings.activeMatches(slice), slice.until(), withSessions)
                : null;
    }

    private static Sessions total(List<SessionTally> rows) {
        return rows.stream()
                .filter(row -> row.part() == null)
                .findFirst()
                .orElse(SessionTally.NONE)
                .sessions();
    }

    private static List<Month> months(Slice slice, List<SessionTally> rows) {
        Map<Integer, SessionTally> byMonth = new HashMap<>();
        rows.stream()
                .filter(row -> row.part() != null)
                .forEach(row -> byMonth.put(Objects.requireNonNull(row.part()), row));
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < slice.months().size(); i++) {
            SessionTally tally = byMonth.getOrDefault(i, SessionTally.NONE);
            months.add(new Month(slice.months().get(i).month(), tally.sessions()));
        }
        return months;
    }
}
