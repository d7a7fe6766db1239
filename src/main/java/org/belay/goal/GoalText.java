package org.belay.goal;

import java.time.LocalDate;
import java.util.List;
import org.belay.shared.Problem;
import org.belay.shared.Refused;

/**
 * What a goal says: the five prompts, and what each level would look like.
 *
 * @param title what somebody wants to reach
 * @param measure how they will see that they have; may be blank, as the next two
 * @param realistic what makes it realistic
 * @param relevant why it matters
 * @param dueOn by when
 * @param levels from -2 to +2, none of them blank; 0 is what is expected
 */
public record GoalText(
        String title, String measure, String realistic, String relevant, LocalDate dueOn, List<String> levels) {

    public static final int LOWEST = -2;
    /** Where a goal is reached as it was hoped for. */
    public static final int EXPECTED = 0;

    public static final int HIGHEST = 2;
    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_PROMPT = 500;
    public static final int LONGEST_LEVEL = 200;

    public GoalText {
        title = title.strip();
        measure = measure.strip();
        realistic = realistic.strip();
        relevant = relevant.strip();
        levels = levels.stream().map(String::strip).toList();
    }

    /** @param level -2 to +2 */
    public String level(int level) {
        return levels.get(level - LOWEST);
    }

    /** @throws Refused when something is missing or too long */
    void check() {
        if (title.isEmpty()) {
            throw new Refused(Problem.of("goal.problem.title"));
        }
        if (levels.size() != HIGHEST - LOWEST + 1 || levels.stream().anyMatch(String::isEmpty)) {
            throw new Refused(Problem.of("goal.problem.levels"));
        }
        GoalLimits.check(title, LONGEST_TITLE);
        List.of(measure, realistic, relevant).forEach(text -> GoalLimits.check(text, LONGEST_PROMPT));
        levels.forEach(text -> GoalLimits.check(text, LONGEST_LEVEL));
    }

    static void checkLevel(int level) {
        if (level < LOWEST || level > HIGHEST) {
            throw new Refused(Problem.of("goal.problem.level"));
        }
    }
}
