package org.belay.reporting;

import java.util.List;

/** The questions whose answers a report shows by choice. */
public enum Question {
    SESSION_RATING,
    PAIRING_FIT,
    RECOMMENDATION,
    GOAL_LEVEL,
    LOAD;

    /** The choices from the best to the weakest, or from the least to the most. */
    public List<String> choices() {
        return switch (this) {
            case SESSION_RATING -> List.of("5", "4", "3", "2", "1");
            case PAIRING_FIT -> List.of("good", "deciding", "not-good");
            case RECOMMENDATION -> List.of("high", "middle", "low");
            case GOAL_LEVEL -> List.of("2", "1", "0", "-1", "-2");
            case LOAD -> List.of("light", "right", "heavy", "too-much");
        };
    }

    /** The chapter in which they stand. */
    OutcomeScreen.Chapter chapter() {
        return figure().chapter();
    }

    /** The figure that the choices are counts of. */
    public Figure figure() {
        return switch (this) {
            case SESSION_RATING -> Figure.SESSION_RATING_ANSWERS;
            case PAIRING_FIT -> Figure.PAIRING_FIT;
            case RECOMMENDATION -> Figure.RECOMMENDATION_ANSWERS;
            case GOAL_LEVEL -> Figure.GOAL_LEVELS;
            case LOAD -> Figure.LOAD_ANSWERS;
        };
    }

    /** The key of the text for the choices from the first to the last, or for one choice when they are the same. */
    public String labelKey(int first, int last) {
        String key = figure().nameKey() + "." + choices().get(first);
        return first == last ? key : key + "-to-" + choices().get(last);
    }
}
