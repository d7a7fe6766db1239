package org.belay.goal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What could make a goal clearer, said while it is typed; nothing that keeps anybody from writing it as they like. */
public enum GoalHint {
    /** The goal is in a few words that could be any. */
    SHORT,
    /** It speaks of what others shall do. */
    WHOSE,
    /** Neither a number nor a word of how often or how long says when it is reached. */
    MEASURABLE,
    /** By when is not said. */
    BY_WHEN,
    /** The day is in the past. */
    PAST,
    /** A day further off than a year. */
    FAR;

    private static final int FEW_WORDS = 3;

    /** Somebody else at the start: the goal would be theirs. */
    private static final Pattern OTHERS = Pattern.compile(
            "^(my|our|the)\\s+(boss|manager|team|colleagues?|company|department|mentor|mentee|partner)\\b"
                    + "|^(mein|meine|unser|unsere|der|die|das)\\s+(chef(in)?|vorgesetzte[rn]?|team|kolleg\\w*|firma|abteilung|mentor\\w*|mentee|partner\\w*)\\b"
                    + "|^(he|she|they|others|er|sie|andere)\\b",
            Pattern.UNICODE_CASE);

    private static final Pattern COUNTABLE = Pattern.compile(
            "\\d|%|\\b(one|two|three|four|five|six|ten|once|twice|every|each|daily|weekly|monthly|all|none|first|without|at least)\\b"
                    + "|\\b(ein(e|en|mal)?|zwei(mal)?|drei(mal)?|vier|fünf|sechs|zehn|jede\\w*|täglich|wöchentlich|monatlich|alle|kein\\w*|erste\\w*|ohne|mindestens)\\b",
            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * @param title what somebody wants to reach, as typed so far
     * @param measure how they will see that they have
     * @param dueOn null while it is not given
     */
    public static Set<GoalHint> of(String title, String measure, @Nullable LocalDate dueOn, LocalDate today) {
        var hints = EnumSet.noneOf(GoalHint.class);
        var goal = title.strip().toLowerCase(Locale.ROOT);
        if (!goal.isEmpty() && goal.split("\\s+", -1).length < FEW_WORDS) {
            hints.add(SHORT);
        }
        if (OTHERS.matcher(goal).find()) {
            hints.add(WHOSE);
        }
        if (!COUNTABLE.matcher(measure.strip().toLowerCase(Locale.ROOT)).find()) {
            hints.add(MEASURABLE);
        }
        if (dueOn == null) {
            hints.add(BY_WHEN);
        } else if (dueOn.isBefore(today)) {
            hints.add(PAST);
        } else if (dueOn.isAfter(today.plusYears(1))) {
            hints.add(FAR);
        }
        return hints;
    }
}
