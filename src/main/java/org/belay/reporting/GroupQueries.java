package org.belay.reporting;

import static org.belay.db.Tables.DEPARTMENT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PERSON;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.db.Tables.SITE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.OutcomeReport.By;
import org.belay.shared.CohortId;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;

/** Pairs by department or site: a handful of statements, however many there are. */
@Repository
class GroupQueries {

    private final DSLContext sql;
    private final MeetingQueries meetings;
    private final AnswerQueries answers;

    GroupQueries(DSLContext sql, MeetingQueries meetings, AnswerQueries answers) {
        this.sql = sql;
        this.meetings = meetings;
        this.answers = answers;
    }

    /** Of each row, of which there are some, and last of the pairs whose mentee is in none. */
    List<GroupFacts> facts(Slice slice, GroupRows rows, GroupPlaces places) {
        Map<Integer, SessionTally> sessions = new HashMap<>();
        meetings.sessionsBy(slice, place(rows)).stream()
                .filter(tally -> tally.part() != null)
                .forEach(tally -> sessions.put(Objects.requireNonNull(tally.part()), tally));
        AnswerQueries.ByPart ratings = answers.ratingsBy(slice, place(rows));
        AnswerQueries.ByPart fit = answers.fitBy(slice, place(rows));
        var topics = meetings.topicsBy(slice, place(rows));
        boolean withSessions = meetings.hasSessions(slice.cohort());
        Map<Integer, List<ActiveMatch>> matches = meetings.activeMatches(slice).stream()
                .collect(Collectors.groupingBy(match -> places.of(match.mentee())));
        List<GroupFacts> facts = new ArrayList<>();
        for (int i = 0; i <= rows.rows().size(); i++) {
            List<ActiveMatch> own = matches.getOrDefault(i, List.of());
            long mentees = own.stream().map(ActiveMatch::mentee).distinct().count();
            facts.add(new GroupFacts(
                    sessions.getOrDefault(i, SessionTally.NONE).sessions(),
                    ratings.of(i),
                    fit.of(i),
                    topics.getOrDefault(i, List.of()),
                    ActiveMatch.facts(own, slice.until(), withSessions),
                    new Tally(mentees, mentees)));
        }
        return facts;
    }

    /** The place of each person of the cohort. */
    GroupPlaces places(CohortId cohort, GroupRows rows) {
        return new GroupPlaces(
                sql.selectDistinct(ENROLLMENT.PERSON_ID, row(rows, name(rows)))
                        .from(ENROLLMENT)
                        .join(PERSON)
                        .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                        .leftJoin(DEPARTMENT)
                        .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                        .leftJoin(SITE)
                        .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                        .where(ENROLLMENT.COHORT_ID.eq(cohort))
                        .fetchMap(Record2::value1, Record2::value2),
                rows.rows().size());
    }

    /** Who is in a row, by their departments and sites. */
    static Condition there(GroupRows rows, int place) {
        return in(rows.names(place), name(rows));
    }

    private static Field<String> name(GroupRows rows) {
        return rows.by() == By.SITE ? SITE.NAME : DEPARTMENT.NAME;
    }

    /** The place of the row in which the mentee of a match is; the number of rows where it is none of them. */
    private static PartOfMatch place(GroupRows rows) {
        return (match, at) -> {
            var pair = PUBLISHED_MATCH.as("pair_of_group");
            return field(select(row(rows, name(rows)))
                    .from(pair)
                    .join(ENROLLMENT)
                    .on(ENROLLMENT.ENROLLMENT_ID.eq(pair.MENTEE_ENROLLMENT_ID))
                    .join(PERSON)
                    .on(PERSON.PERSON_ID.eq(ENROLLMENT.PERSON_ID))
                    .leftJoin(DEPARTMENT)
                    .on(DEPARTMENT.DEPARTMENT_ID.eq(PERSON.DEPARTMENT_ID))
                    .leftJoin(SITE)
                    .on(SITE.SITE_ID.eq(PERSON.SITE_ID))
                    .where(pair.MATCH_ID.eq(match)));
        };
    }

    private static Field<Integer> row(GroupRows rows, Field<String> name) {
        CaseConditionStep<Integer> cases = case_().when(in(rows.names(0), name), inline(0));
        for (int i = 1; i < rows.rows().size(); i++) {
            cases = cases.when(in(rows.names(i), name), inline(i));
        }
        return cases.otherwise(inline(rows.rows().size()));
    }

    private static Condition in(List<String> names, Field<String> name) {
        Condition named = name.in(names);
        return names.contains(ReportGroup.NONE) ? named.or(name.isNull()) : named;
    }
}
