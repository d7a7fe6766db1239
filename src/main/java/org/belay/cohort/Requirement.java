package org.belay.cohort;

import java.util.Locale;
import org.belay.shared.Problem;

/** What must be true before a cohort may move on; "When a cohort may move on" in the glossary. */
public enum Requirement {
    DATES,
    APPLICATION_FORM,
    COORDINATOR,
    MENTORS,
    MENTEES,
    TWO_PEERS,
    THREE_FOR_A_CIRCLE,
    PUBLISHED_MATCH,
    NO_OPEN_MATCH;

    /** What to do about it, while it is not met. */
    public Problem problem() {
        return Problem.of("cohort.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
