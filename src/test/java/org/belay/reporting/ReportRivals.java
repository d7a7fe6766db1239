package org.belay.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.belay.cohort.CohortState;
import org.belay.enrollment.Side;
import org.belay.goal.GoalReading;
import org.belay.matching.MatchId;
import org.belay.reporting.CohortFacts.Tally;
import org.belay.reporting.CohortFacts.Topic;
import org.belay.reporting.ReportPart.Days;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statements of an outcome report, each beside the fastest that is known by hand for the same figures: those in {@code
 * src/test/resources/sql/fast}. Both say the same of the same cohort, in the same types.
 */
final class ReportRivals {

    private final BeanFactory beans;
    private final WrittenSql written;
    private final Slice slice;

    ReportRivals(BeanFactory beans, Slice slice) {
        this.beans = beans;
        this.written = new WrittenSql(beans.getBean(JdbcClient.class));
        this.slice = slice;
    }

    /** @param figures what they read */
    record Rival(String figures, Supplier<?> ours, Supplier<?> byHand) {
        @Override
        public String toString() {
            return figures;
        }
    }

    List<Rival> all(ZoneId zone) {
        CohortId cohort = slice.cohort();
        var meetings = beans.getBean(MeetingQueries.class);
        var answers = beans.getBean(AnswerQueries.class);
        var standing = beans.getBean(StandingQueries.class);
        return List.of(
                new Rival("days", () -> meetings.sessionDays(List.of(cohort), zone), () -> days(zone)),
                new Rival("people", () -> beans.getBean(PeopleQueries.class).people(List.of(cohort)), this::people),
                new Rival("sessions", () -> new HashSet<>(meetings.sessions(slice)), this::sessions),
                new Rival("matches", () -> meetings.activeMatches(slice), this::matches),
                new Rival("ratings", () -> tallies(answers.ratings(slice)), () -> answers("ratings", 5)),
                new Rival("fit", () -> tallies(answers.fit(slice)), () -> answers("fit", 3)),
                new Rival(
                        "recommendation",
                        () -> tallies(answers.recommendation(cohort)),
                        () -> answers("recommendation", 3)),
                new Rival("topics", () -> meetings.topics(slice), this::topics),
                new Rival("circles", () -> standing.circles(cohort), this::circles),
                new Rival("ties", () -> standing.ties(cohort), this::ties),
                new Rival("workshops", () -> standing.workshops(cohort), this::workshops),
                new Rival(
                        "supporters",
                        () -> standing.supporters(cohort),
                        () -> new Standing.Supporters(rows("supporters", (row, n) -> row.getLong(1)))),
                new Rival(
                        "goals",
                        () -> GoalReading.figures(beans, cohort),
                        () -> GoalReading.figures(rows("goals", GoalReading.Row::of))));
    }

    private <T> List<T> rows(String name, RowMapper<T> mapper) {
        return written.rows("fast/" + name, slice, mapper);
    }

    private Map<CohortId, Days> days(ZoneId zone) {
        return Map.of(
                slice.cohort(),
                rows(
                                "days",
                                (row, n) -> new Days(
                                        LocalDate.ofInstant(instant(row, 1), zone),
                                        LocalDate.ofInstant(instant(row, 2), zone)))
                        .getFirst());
    }

    private List<PeopleTally> people() {
        return rows(
                "people",
                (row, n) -> new PeopleTally(
                        slice.cohort(),
                        CohortState.valueOf(row.getString(1)),
                        Side.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13)));
    }

    private HashSet<SessionTally> sessions() {
        return new HashSet<>(rows(
                "sessions",
                (row, n) -> new SessionTally(
                        row.getObject(1) == null ? null : (Integer) row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        row.getLong(16))));
    }

    private List<ActiveMatch> matches() {
        return rows(
                "matches",
                (row, n) -> new ActiveMatch(
                        new MatchId(row.getLong(1)),
                        new PersonId(row.getLong(2)),
                        new PersonId(row.getLong(3)),
                        instant(row, 4),
                        instant(row, 5),
                        row.getLong(6),
                        instant(row, 7),
                        instant(row, 8)));
    }

    /** Of each choice, and last the people of all of them. */
    private static List<Tally> tallies(CohortFacts.Answers answers) {
        var all = new ArrayList<>(answers.byChoice());
        all.add(new Tally(0, answers.people()));
        return all;
    }

    private List<Tally> answers(String name, int choices) {
        var all = new ArrayList<>(Collections.nCopies(choices + 1, Tally.NONE));
        rows(
                name,
                (row, n) -> row.getObject(1) == null
                        ? all.set(choices, new Tally(0, row.getLong(3)))
                        : all.set(row.getInt(1), new Tally(row.getLong(2), row.getLong(3))));
        return all;
    }

    private List<Topic> topics() {
        return rows("topics", (row, n) -> new Topic(row.getString(1), new Tally(row.getLong(2), row.getLong(3))));
    }

    private Standing.Circles circles() {
        return rows(
                        "circles",
                        (row, n) -> new Standing.Circles(tally(row, 1), tally(row, 3), tally(row, 5), tally(row, 7)))
                .getFirst();
    }

    private static Tally tally(ResultSet row, int column) throws SQLException {
        return new Tally(row.getLong(column), row.getLong(column + 1));
    }

    private record Tie(long one, long other, boolean across) {}

    private Standing.Ties ties() {
        var ties = rows("ties", (row, n) -> new Tie(row.getLong(1), row.getLong(2), row.getBoolean(3)));
        return new Standing.Ties(tally(ties, true), tally(ties, false));
    }

    private static Tally tally(List<Tie> ties, boolean across) {
        var people = new HashSet<Long>();
        var number = 0;
        for (var tie : ties) {
            if (tie.across() == across) {
                number++;
                people.add(tie.one());
                people.add(tie.other());
            }
        }
        return new Tally(number, people.size());
    }

    private List<Standing.Workshop> workshops() {
        return rows(
                "workshops",
                (row, n) -> new Standing.Workshop(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getObject(7) == null
                                ? null
                                : new Standing.Rated(List.of(
                                        row.getLong(7),
                                        row.getLong(8),
                                        row.getLong(9),
                                        row.getLong(10),
                                        row.getLong(11)))));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
