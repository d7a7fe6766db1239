package org.belay.history;

import static org.belay.history.HistoryColumn.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.belay.organization.ImportKind;
import org.belay.shared.Terms;
import org.belay.shared.table.ColumnGuess;

/** The kinds of files that an import of history takes. */
public enum HistoryFile {
    SESSIONS(
            EnumSet.of(
                    SESSION_ID,
                    COHORT,
                    PAIR_ID,
                    MENTOR_EMAIL,
                    MENTEE_EMAIL,
                    SCHEDULED_START_UTC,
                    PLANNED_MINUTES,
                    STATUS),
            EnumSet.of(TOPIC_KEY, ACTUAL_MINUTES, MODE, ROOM_ID, REASON, LOGGED_AT_UTC)),
    FEEDBACK(
            EnumSet.of(FEEDBACK_ID, KIND, COHORT, PAIR_ID, RESPONDENT_EMAIL, SUBMITTED_AT_UTC),
            EnumSet.of(SESSION_ID, RATING, GOAL_PROGRESS, RECOMMENDATION, WOULD_TAKE_PART_AGAIN, COMMENT)),
    FIT(EnumSet.of(PAIR_ID, RESPONDENT_EMAIL, ANSWERED_AT_UTC, HistoryColumn.FIT), EnumSet.noneOf(HistoryColumn.class));

    private final Set<HistoryColumn> required;

    private final Set<HistoryColumn> all;

    HistoryFile(EnumSet<HistoryColumn> required, EnumSet<HistoryColumn> optional) {
        this.required = Collections.unmodifiableSet(required);
        var columns = EnumSet.copyOf(required);
        columns.addAll(optional);
        this.all = Collections.unmodifiableSet(columns);
    }

    Set<HistoryColumn> required() {
        return required;
    }

    ImportKind kind() {
        return this == SESSIONS ? ImportKind.SESSION_HISTORY : ImportKind.FEEDBACK;
    }

    /** What its rows become. */
    Set<HistoryPlan.Part> parts() {
        return switch (this) {
            case SESSIONS -> EnumSet.of(HistoryPlan.Part.SESSIONS);
            case FEEDBACK -> EnumSet.of(HistoryPlan.Part.RATINGS, HistoryPlan.Part.PROGRAM_FEEDBACK);
            case FIT -> EnumSet.of(HistoryPlan.Part.FIT_ANSWERS);
        };
    }

    /** @param terms of the program, whose files may name columns in its own words */
    ColumnGuess guess(Terms terms) {
        return new ColumnGuess(
                all.stream().map(column -> column.target().in(terms)).toList());
    }
}
