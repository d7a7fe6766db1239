package org.belay.goal;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.belay.cohort.CohortService;
import org.belay.goal.AttainmentScore.Attained;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How goals stand: of oneself, of a cohort for its coordinators, and in figures for reports. */
@Service
@Transactional(readOnly = true)
public class GoalStatistics {

    private final CurrentUser user;
    private final CohortService cohorts;
    private final GoalQueries queries;

    GoalStatistics(CurrentUser user, CohortService cohorts, GoalQueries queries) {
        this.user = user;
        this.cohorts = cohorts;
        this.queries = queries;
    }

    /** Of whoever asks; nothing while no goal counts. */
    public Optional<OwnAttainment> own() {
        var me = user.require(Permission.SEE_GOAL, Facts.of(user.person())).person();
        var goals = counted(queries.ofPerson(me));
        return goals.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnAttainment(
                        goals.size(),
                        score(goals, goal -> goal.head().levelNow()),
                        score(goals, goal -> goal.head().levelAtStart())));
    }

    /** What coordinators read of each goal, and who asks for help. */
    public CohortGoals overview(CohortId cohort) {
        var reader = user.require(Permission.RUN_COHORT, cohorts.facts(cohort)).person();
        var all = queries.ofCohort(cohort);
        var others = all.stream()
                .filter(goal ->
                        !goal.head().isOf(reader) && !goal.head().others().contains(reader))
                .toList();
        return new CohortGoals(
                others.stream()
                        .filter(goal -> user.may(
                                Permission.SEE_CALL_FOR_HELP, goal.head().facts()))
                        .flatMap(goal -> call(goal).stream())
                        .toList(),
                others.stream()
                        .filter(goal -> user.may(level(goal), goal.head().facts()))
                        .map(this::facts)
                        .toList(),
                figures(all));
    }

    private static Permission level(Goal goal) {
        return goal.head().ofCircle() ? Permission.SEE_GROUP_GOAL_LEVEL : Permission.SEE_GOAL_LEVEL;
    }

    private static Optional<CallForHelp> call(Goal goal) {
        return Optional.ofNullable(goal.lastCheckIn())
                .filter(last -> last.asksHelp() && goal.head().open())
                .map(last -> new CallForHelp(
                        goal.id(),
                        goal.head().ownerName(),
                        last.at(),
                        last.level(),
                        last.confidence(),
                        last.blocker()));
    }

    private GoalFacts facts(Goal goal) {
        var head = goal.head();
        return new GoalFacts(
                goal.id(),
                head.ownerName(),
                head.ofCircle(),
                goal.status(),
                head.levelAtStart(),
                head.levelNow(),
                head.textShared() && user.may(Permission.SEE_SHARED_GOAL, head.facts()) ? goal.text() : null);
    }

    /**
     * The goals of a cohort in figures, for reports; whoever shows them to managers hides what fewer than five people
     * stand behind, as with every figure.
     */
    public GoalFigures figures(CohortId cohort) {
        user.require(Permission.SEE_OUTCOMES, cohorts.facts(cohort));
        return figures(queries.ofCohort(cohort));
    }

    private static GoalFigures figures(List<Goal> all) {
        var own = all.stream().filter(goal -> !goal.head().ofCircle()).toList();
        var byPerson = counted(own).stream().collect(groupingBy(GoalStatistics::owner));
        return new GoalFigures(
                people(own),
                tallies(own, Goal::status),
                tallies(
                        counted(own),
                        goal -> goal.head().levelNow() - goal.head().levelAtStart()),
                all.size() - own.size(),
                mean(byPerson, goal -> goal.head().levelNow()),
                mean(byPerson, goal -> goal.head().levelAtStart()));
    }

    /** Without those set aside: they are neither reached nor missed. */
    private static List<Goal> counted(List<Goal> goals) {
        return goals.stream()
                .filter(goal -> goal.head().state() != GoalState.SET_ASIDE)
                .toList();
    }

    private static PersonId owner(Goal goal) {
        return Objects.requireNonNull(goal.head().owner());
    }

    private static int people(Collection<Goal> goals) {
        return Math.toIntExact(
                goals.stream().map(GoalStatistics::owner).distinct().count());
    }

    private static <K> Map<K, GoalFigures.Tally> tallies(List<Goal> goals, Function<Goal, K> by) {
        return goals.stream()
                .collect(groupingBy(
                        by, collectingAndThen(toList(), some -> new GoalFigures.Tally(some.size(), people(some)))));
    }

    private static @Nullable Double mean(Map<PersonId, List<Goal>> byPerson, ToIntFunction<Goal> level) {
        return byPerson.size() < GoalFigures.LEAST
                ? null
                : byPerson.values().stream()
                        .mapToDouble(goals -> score(goals, level))
                        .average()
                        .orElseThrow();
    }

    private static double score(List<Goal> goals, ToIntFunction<Goal> level) {
        return AttainmentScore.of(goals.stream()
                .map(goal -> new Attained(level.applyAsInt(goal), goal.head().weight()))
                .toList());
    }
}
