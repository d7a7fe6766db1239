package org.belay.reporting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.cohort.CohortReference;
import org.belay.cohort.CohortService;
import org.belay.enrollment.EnrollmentId;
import org.belay.goal.GoalFigures;
import org.belay.goal.GoalStanding;
import org.belay.goal.GoalStatistics;
import org.belay.goal.GoalStatus;
import org.belay.matching.MatchId;
import org.belay.organization.Ties;
import org.belay.reporting.Figure.Listed;
import org.belay.reporting.FigureListQueries.InRow;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.People;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands behind a figure, one by one, for coordinators, who may see each of it anyway; of people without those whom they are
 * matched with. But for those the list counts as the report of an open cohort does; of a closed one the report was kept, and the list is what the data says now.
 */
@Service
@Transactional(readOnly = true)
public class FigureLists {

    private final FigureListQueries queries;
    private final MeetingQueries meetings;
    private final LiveReports live;
    private final CohortService cohorts;
    private final GoalStatistics goals;
    private final People names;
    private final Ties ties;
    private final CurrentUser user;

    FigureLists(
            FigureListQueries queries,
            MeetingQueries meetings,
            LiveReports live,
            CohortService cohorts,
            GoalStatistics goals,
            People names,
            ObjectProvider<Ties> ties,
            CurrentUser user) {
        this.queries = queries;
        this.meetings = meetings;
        this.live = live;
        this.cohorts = cohorts;
        this.goals = goals;
        this.names = names;
        this.ties = Ties.together(ties);
        this.user = user;
    }

    /**
     * A person, a pair, a session of a pair, or a goal by whose it is.
     *
     * @param at when the session was to begin
     * @param goal how the goal stands
     */
    public record Line(
            List<String> names,
            @Nullable Instant at,
            @Nullable EnrollmentId place,
            @Nullable MatchId match,
            @Nullable GoalStatus goal) {
        public Line {
            names = List.copyOf(names);
        }

        private Line(List<String> names, @Nullable Instant at, @Nullable EnrollmentId place, @Nullable MatchId match) {
            this(names, at, place, match, null);
        }
    }

    /** @throws NotFound as {@link #page} */
    public int count(CohortId cohort, Figure figure, ReportPart part) {
        Slice slice = require(cohort, figure, part);
        return switch (listed(figure)) {
            case PEOPLE -> queries.countPeople(cohort, figure, row(cohort, part), partners());
            case GOALS -> goals(cohort, figure).size();
            case MATCHES -> matches(slice, figure).size();
            case SESSIONS -> queries.countSessions(slice, figure);
        };
    }

    /**
     * How many the figure counts and the list leaves out, since the reader is matched with them.
     *
     * @throws NotFound as {@link #page}
     */
    public int leftOut(CohortId cohort, Figure figure, ReportPart part) {
        require(cohort, figure, part);
        return switch (listed(figure)) {
            case PEOPLE -> {
                InRow row = row(cohort, part);
                yield queries.countPeople(cohort, figure, row, Set.of())
                        - queries.countPeople(cohort, figure, row, partners());
            }
            case GOALS ->
                counted(goals.figures(cohort), figure) - goals(cohort, figure).size();
            case MATCHES, SESSIONS -> 0;
        };
    }

    /**
     * A stretch of the list.
     *
     * @param part months, on which people and goals do not depend, or for people a department or site of their table
     * @throws NotFound for everybody but coordinators of the program, for a figure that counts nothing one by one, and for a part
     *     outside of the cohort
     */
    public List<Line> page(CohortId cohort, Figure figure, ReportPart part, int offset, int limit) {
        Slice slice = require(cohort, figure, part);
        return switch (listed(figure)) {
            case PEOPLE -> people(queries.people(cohort, figure, row(cohort, part), partners(), offset, limit));
            case GOALS ->
                goals(cohort, figure).stream().skip(offset).limit(limit).toList();
            case MATCHES ->
                pairs(matches(slice, figure).stream().skip(offset).limit(limit).toList());
            case SESSIONS -> sessions(queries.sessions(slice, figure, offset, limit));
        };
    }

    /** How far a partner's application came is not for whoever coordinates beside being matched with them. */
    private Set<PersonId> partners() {
        return ties.partners(user.person());
    }

    private Slice require(CohortId id, Figure figure, ReportPart part) {
        CohortReference cohort = cohorts.reference(id);
        Facts facts = Facts.of(cohort.program());
        user.require(permission(listed(figure)), facts);
        InRow row = row(id, part);
        if (row != null && !row.rows().columns().contains(figure)) {
            throw new NotFound(part);
        }
        return live.slice(cohort, part).orElseThrow(() -> new NotFound(part));
    }

    private static Permission permission(Listed listed) {
        return switch (listed) {
            case PEOPLE -> Permission.SEE_APPLICATION;
            case MATCHES, SESSIONS -> Permission.SEE_SESSION;
            case GOALS -> Permission.RUN_COHORT;
        };
    }

    /** The row of a table in which the people of a part stand. */
    private @Nullable InRow row(CohortId cohort, ReportPart part) {
        ReportGroup group = part.group();
        if (group == null) {
            return null;
        }
        GroupRows rows = live.rows(cohort, group.by());
        return new InRow(rows, rows.place(group.name()).orElseThrow(() -> new NotFound(part)));
    }

    /** By name, and by how they stand. */
    private List<Line> goals(CohortId cohort, Figure figure) {
        List<GoalStanding> counted = goals.each(cohort).stream()
                .filter(goal -> counts(goal.status(), figure))
                .toList();
        Map<PersonId, String> of = named(counted.stream().map(GoalStanding::owner));
        return counted.stream()
                .map(goal ->
                        new Line(called(of, Objects.requireNonNull(goal.owner())), null, null, null, goal.status()))
                .sorted(Comparator.comparing((Line line) -> line.names().getFirst())
                        .thenComparing(Line::goal))
                .toList();
    }

    private static boolean counts(GoalStatus status, Figure figure) {
        return switch (figure) {
            case GOALS_REACHED -> status == GoalStatus.REACHED;
            case GOALS_RECOVERED -> status == GoalStatus.RECOVERED;
            case GOAL_SUCCESS -> status.success();
            default -> status != GoalStatus.SET_ASIDE;
        };
    }

    private static int counted(GoalFigures figures, Figure figure) {
        return figures.statuses().entrySet().stream()
                .filter(each -> counts(each.getKey(), figure))
                .mapToInt(each -> each.getValue().goals())
                .sum();
    }

    private static Listed listed(Figure figure) {
        return Optional.of(figure)
                .filter(each -> each.counted() == each)
                .flatMap(Figure::listed)
                .orElseThrow(() -> new NotFound(figure));
    }

    private List<ActiveMatch> matches(Slice slice, Figure figure) {
        return meetings.activeMatches(slice).stream()
                .filter(match -> figure == Figure.ACTIVE_MATCHES || match.silentAt(slice.until()))
                .toList();
    }

    private List<Line> people(List<FigureListQueries.Place> places) {
        Map<PersonId, String> of = named(places.stream().map(FigureListQueries.Place::person));
        return places.stream()
                .map(place -> new Line(called(of, place.person()), null, place.place(), null))
                .toList();
    }

    private List<Line> pairs(List<ActiveMatch> matches) {
        Map<PersonId, String> of = named(matches.stream().flatMap(match -> Stream.of(match.mentor(), match.mentee())));
        return matches.stream()
                .map(match -> new Line(called(of, match.mentee(), match.mentor()), null, null, match.match()))
                .toList();
    }

    private List<Line> sessions(List<FigureListQueries.Meeting> meetings) {
        Map<PersonId, String> of =
                named(meetings.stream().flatMap(meeting -> Stream.of(meeting.mentor(), meeting.mentee())));
        return meetings.stream()
                .map(meeting ->
                        new Line(called(of, meeting.mentee(), meeting.mentor()), meeting.at(), null, meeting.match()))
                .toList();
    }

    private Map<PersonId, String> named(Stream<PersonId> people) {
        return names.names(people.collect(Collectors.toSet()));
    }

    private static List<String> called(Map<PersonId, String> names, PersonId... people) {
        return Stream.of(people).map(person -> names.getOrDefault(person, "")).toList();
    }
}
