package org.belay.goal;

import org.jspecify.annotations.Nullable;

/**
 * An open goal, as the log of a session asks for it.
 *
 * @param own whether it is that of whoever writes the log
 * @param mayRise whether there is a level above
 * @param said what was said with this log before; null for nothing
 */
public record GoalInSession(
        GoalId goal,
        String title,
        String owner,
        boolean own,
        boolean mayRise,
        @Nullable Step said) {}
