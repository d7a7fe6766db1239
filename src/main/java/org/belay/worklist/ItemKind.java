package org.belay.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be an item of Today, in the order in which a coordinator reads them. A kind is found by a rule, a
 * {@link RuleQueries}; its words are {@code worklist.fact.<kind>}, {@code .reason.} and {@code .action.}.
 */
public enum ItemKind {
    REMATCH_ASKED(Group.PAIRS, When.TODAY, 5),
    FIT_NOT_GOOD(Group.PAIRS, When.TODAY, 5),
    HELP_WITH_GOAL(Group.PAIRS, When.TODAY, 5),
    LEAVER(Group.PAIRS, When.TODAY, 5, Threshold.days(30)),
    NO_FIRST_MEETING(Group.PAIRS, When.TODAY, 2, Threshold.days(14)),
    OFFER_UNANSWERED(Group.PAIRS, When.TODAY, 2, Threshold.days(3)),
    WORKSHOP_FEW(Group.WORKSHOPS, When.TODAY, 5, Threshold.days(3)),
    CIRCLE_UNLED(Group.CIRCLES, When.TODAY, 3),
    ANSWER_CAME(Group.APPLICATIONS, When.TODAY, 2),
    UNDECIDED(Group.APPLICATIONS, When.TODAY, 10),
    END_PASSED(Group.CLOSING, When.TODAY, 5),
    ENDS_NEAR(Group.CLOSING, When.TODAY, 3, Threshold.days(7)),
    SILENT(Group.PAIRS, When.THIS_WEEK, 2, Threshold.days(30)),
    LOG_OVERDUE(Group.PAIRS, When.THIS_WEEK, 1, Threshold.days(7)),
    OVERLOADED(Group.PAIRS, When.THIS_WEEK, 5),
    CIRCLE_LOGS(Group.CIRCLES, When.THIS_WEEK, 1, Threshold.days(7)),
    CIRCLE_SMALL(Group.CIRCLES, When.THIS_WEEK, 5, new Threshold(3, 3, 20)),
    UNPLACED(Group.PAIRS, When.THIS_WEEK, 5),
    WORKSHOP_SEATS(Group.WORKSHOPS, When.THIS_WEEK, 3, Threshold.days(7)),
    APPLICATIONS_WAIT(Group.APPLICATIONS, When.THIS_WEEK, 10, Threshold.days(7)),
    WAITING(Group.PAIRS, When.THIS_WEEK, 5, Threshold.days(14)),
    WANTS_ANOTHER(Group.CLOSING, When.THIS_WEEK, 3),
    PAIR_ENDS(Group.CLOSING, When.THIS_WEEK, 3, Threshold.days(7)),
    CIRCLE_ENDS(Group.CLOSING, When.THIS_WEEK, 3, Threshold.days(7)),
    ENDS_SOON(Group.CLOSING, When.THIS_WEEK, 3, Threshold.days(30));

    private final Group group;
    private final When when;
    private final int minutes;
    private final @Nullable Threshold threshold;

    ItemKind(Group group, When when, int minutes) {
        this(group, when, minutes, null);
    }

    ItemKind(Group group, When when, int minutes, @Nullable Threshold threshold) {
        this.group = group;
        this.when = when;
        this.minutes = minutes;
        this.threshold = threshold;
    }

    public Group group() {
        return group;
    }

    public When when() {
        return when;
    }

    /** How long one such item usually takes: a rule of thumb, said where the sum of them stands. */
    public int minutes() {
        return minutes;
    }

    /** From when on the fact is an item; nothing where it always is one. */
    public Optional<Threshold> threshold() {
        return Optional.ofNullable(threshold);
    }

    /** Those that a program can set a threshold for. */
    public static List<ItemKind> adjustable() {
        return Arrays.stream(values()).filter(kind -> kind.threshold != null).toList();
    }

    /** What an item is about; the segments of the list. */
    public enum Group {
        PAIRS,
        CIRCLES,
        WORKSHOPS,
        APPLICATIONS,
        CLOSING
    }

    /** How long it can wait. */
    public enum When {
        TODAY,
        THIS_WEEK
    }

    /**
     * From when on a fact is an item: mostly days.
     *
     * @param usual where a program sets none
     */
    public record Threshold(int usual, int least, int most) {

        private static final int A_YEAR = 365;

        static Threshold days(int usual) {
            return new Threshold(usual, 1, A_YEAR);
        }

        public boolean allows(int value) {
            return value >= least && value <= most;
        }
    }
}
