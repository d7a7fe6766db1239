package org.belay.goal;

import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** How long texts about goals may be, in characters; what is encrypted must fit in any script. */
final class GoalLimits {

    private GoalLimits() {}

    static void check(String text, int longest) {
        if (text.length() > longest) {
            throw new Refused(Problem.of("goal.problem.long", longest));
        }
    }

    /** Without spaces around it; null when nothing is left. */
    static @Nullable String text(@Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        check(text.strip(), longest);
        return text.strip();
    }

    /** The same for what must be said. */
    static String required(@Nullable String text, int longest, String problem) {
        var said = text(text, longest);
        if (said == null) {
            throw new Refused(Problem.of(problem));
        }
        return said;
    }
}
