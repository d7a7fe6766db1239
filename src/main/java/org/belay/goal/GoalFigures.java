package org.belay.goal;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.belay.goal.AttainmentScore.Attained;
import org.belay.shared.PersonId;
import org.belay.shared.SmallNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The goals of the people of a cohort, counted; goals of circles are counted apart. Pure. Whoever shows it to managers hides
 * what fewer than five people stand behind.
 *
 * @param all whatever became of them
 * @param statuses by how the goals stand; what is not there is 0
 * @param levels by where they stand, -2 to +2, without those set aside
 * @param changes by how many levels goals stand higher now than at their start, -4 to +4; without those set aside
 * @param success reached, or under way again after a setback
 * @param noSuccess the rest of those not set aside
 * @param groupGoals of circles
 * @param scores the T-score ({@link AttainmentScore}) of each person, without goals set aside
 * @param scoresAtStart the same of the levels at the start
 */
public record GoalFigures(
        Tally all,
        Map<GoalStatus, Tally> statuses,
        Map<Integer, Tally> levels,
        Map<Integer, Tally> changes,
        Tally success,
        Tally noSuccess,
        int groupGoals,
        List<Double> scores,
        List<Double> scoresAtStart) {

    public GoalFigures {
        statuses = Map.copyOf(statuses);
        levels = Map.copyOf(levels);
        changes = Map.copyOf(changes);
        scores = List.copyOf(scores);
        scoresAtStart = List.copyOf(scoresAtStart);
    }

    /**
     * How many.
     *
     * @param people who stand behind them: what a report hides a small number by
     */
    public record Tally(int goals, int people) {
        public static final Tally NONE = new Tally(0, 0);
    }

    static GoalFigures of(Collection<GoalStanding> goals) {
        List<GoalStanding> own =
                goals.stream().filter(goal -> goal.owner() != null).toList();
        List<GoalStanding> counted = own.stream().filter(GoalStanding::counts).toList();
        Map<PersonId, List<GoalStanding>> byPerson = counted.stream().collect(groupingBy(GoalFigures::owner));
        Map<Boolean, Tally> success = tallies(counted, goal -> goal.status().success());
        return new GoalFigures(
                tally(own),
                tallies(own, GoalStanding::status),
                tallies(counted, GoalStanding::levelNow),
                tallies(counted, goal -> goal.levelNow() - goal.levelAtStart()),
                success.getOrDefault(true, Tally.NONE),
                success.getOrDefault(false, Tally.NONE),
                goals.size() - own.size(),
                scores(byPerson, GoalStanding::levelNow),
                scores(byPerson, GoalStanding::levelAtStart));
    }

    public Tally status(GoalStatus status) {
        return statuses.getOrDefault(status, Tally.NONE);
    }

    /** The mean over people; null for so few that nothing may be told. */
    public @Nullable Double scoreNow() {
        return mean(scores);
    }

    /** The same of the levels at the start. */
    public @Nullable Double scoreAtStart() {
        return mean(scoresAtStart);
    }

    private static @Nullable Double mean(List<Double> scores) {
        return scores.size() < SmallNumbers.MINIMUM
                ? null
                : scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static PersonId owner(GoalStanding goal) {
        return Objects.requireNonNull(goal.owner());
    }

    private static Tally tally(Collection<GoalStanding> goals) {
        return new Tally(
                goals.size(),
                Math.toIntExact(
                        goals.stream().map(GoalFigures::owner).distinct().count()));
    }

    private static <K> Map<K, Tally> tallies(Collection<GoalStanding> goals, Function<GoalStanding, K> by) {
        return goals.stream().collect(groupingBy(by, collectingAndThen(toList(), GoalFigures::tally)));
    }

    private static List<Double> scores(Map<PersonId, List<GoalStanding>> byPerson, ToIntFunction<GoalStanding> level) {
        return byPerson.values().stream()
                .map(goals -> score(goals, level))
                .sorted()
                .toList();
    }

    /** The T-score of one person's goals; at least one. */
    static double score(Collection<GoalStanding> goals, ToIntFunction<GoalStanding> level) {
        return AttainmentScore.of(goals.stream()
                .map(goal -> new Attained(level.applyAsInt(goal), goal.weight()))
                .toList());
    }
}
