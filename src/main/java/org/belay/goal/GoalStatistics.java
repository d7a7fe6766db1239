package org.belay.goal;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.belay.cohort.CohortService;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How goals stand: of oneself, of a cohort for its coordinators, and in figures for reports. */
@Service
@Transactional(readOnly = true)
public class GoalStatistics {

    private final CurrentUser user;
    private final CohortService cohorts;
    private final GoalDesk desk;
    private final GoalQueries queries;
    private final GoalStandingQueries standings;

    GoalStatistics(
            CurrentUser user,
            CohortService cohorts,
            GoalDesk desk,
            GoalQueries queries,
            GoalStandingQueries standings) {
        this.user = user;
        this.cohorts = cohorts;
        this.desk = desk;
        this.queries = queries;
        this.standings = standings;
    }

    /** Of whoever asks, each goal once: as which it goes on in another cohort. Nothing while no goal counts. */
    public Optional<OwnAttainment> own() {
        var me = user.require(Permission.SEE_GOAL, Facts.of(user.person())).person();
        var goals = queries.ofPerson(me).stream()
                .filter(goal -> goal.head().next() == null)
                .map(GoalStatistics::standing)
                .filter(GoalStanding::counts)
                .toList();
        return goals.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnAttainment(
                        goals.size(),
                        GoalFigures.score(goals, GoalStanding::levelNow),
                        GoalFigures.score(goals, GoalStanding::levelAtStart)));
    }

    /** Whether whoever asks reads of each goal of a cohort how it stands. */
    public boolean mayRead(CohortId cohort) {
        return user.may(Permission.RUN_COHORT, cohorts.facts(cohort));
    }

    /** What coordinators read of each goal, and who asks for help. */
    public CohortGoals overview(CohortId cohort) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        var ofOthers = desk.ofOthers(actor.person());
        var others = queries.ofCohort(cohort).stream()
                .filter(goal -> ofOthers.test(goal.head()))
                .toList();
        return new CohortGoals(
                others.stream()
                        .filter(goal -> Access.allows(
                                actor, Permission.SEE_CALL_FOR_HELP, goal.head().facts()))
                        .flatMap(goal -> call(goal).stream())
                        .toList(),
                others.stream()
                        .filter(goal ->
                                Access.allows(actor, level(goal), goal.head().facts()))
                        .map(goal -> facts(actor, goal))
                        .toList(),
                GoalFigures.of(others.stream().map(GoalStatistics::standing).toList()));
    }

    private static Permission level(Goal goal) {
        return goal.head().ofCircle() ? Permission.SEE_GROUP_GOAL_LEVEL : Permission.SEE_GOAL_LEVEL;
    }

    private static Optional<CallForHelp> call(Goal goal) {
        return goal.callForHelp()
                .map(last -> new CallForHelp(
                        goal.id(),
                        last.id(),
                        goal.head().ownerName(),
                        last.at(),
                        last.level(),
                        last.confidence(),
                        last.blocker()));
    }

    private static GoalFacts facts(Actor actor, Goal goal) {
        var head = goal.head();
        return new GoalFacts(
                goal.id(),
                head.ownerName(),
                head.ofCircle(),
                goal.status(),
                head.levelAtStart(),
                head.levelNow(),
                head.textShared() && Access.allows(actor, Permission.SEE_SHARED_GOAL, head.facts())
                        ? goal.text()
                        : null);
    }

    /**
     * How each goal of a person of a cohort stands, as {@link #figures} counts them, for its coordinators; without those that
     * they read as one of the people concerned.
     */
    public List<GoalStanding> each(CohortId cohort) {
        var actor = user.require(Permission.RUN_COHORT, cohorts.facts(cohort));
        var others = desk.others(actor.person());
        return standings.of(cohort).stream()
                .filter(goal -> goal.owner() != null && others.test(goal.owner()))
                .toList();
    }

    /** The goals of a cohort in figures, for reports. */
    public GoalFigures figures(CohortId cohort) {
        user.require(Permission.SEE_OUTCOMES, cohorts.facts(cohort));
        return GoalFigures.of(standings.of(cohort));
    }

    /**
     * The same of each part of the cohort, such as a department, that has goals.
     *
     * @param part the part in which the goals of a person count
     */
    public <K> Map<K, GoalFigures> figuresBy(CohortId cohort, Function<PersonId, K> part) {
        user.require(Permission.SEE_OUTCOMES, cohorts.facts(cohort));
        return standings.of(cohort).stream()
                .filter(goal -> goal.owner() != null)
                .collect(groupingBy(
                        goal -> part.apply(Objects.requireNonNull(goal.owner())),
                        collectingAndThen(toList(), GoalFigures::of)));
    }

    private static GoalStanding standing(Goal goal) {
        var head = goal.head();
        return new GoalStanding(head.owner(), goal.status(), head.levelAtStart(), head.levelNow(), head.weight());
    }
}
