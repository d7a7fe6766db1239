package org.belay.history;

import java.util.List;
import java.util.Locale;
import org.belay.shared.Terms;
import org.belay.shared.table.TargetField;
import org.belay.shared.table.TargetField.Content;

/** What the files of another system may hold. The first name of each is the one it is known by here. */
enum HistoryColumn {
    SESSION_ID(60, Content.ANY, "session_id", "session key", "session number"),
    COHORT(40, Content.ANY, "cohort", "cohort code"),
    PAIR_ID(60, Content.ANY, "pair_id", "pair", "match id", "match"),
    MENTOR_EMAIL(254, Content.EMAIL, "mentor_email", "e-mail of the mentor"),
    MENTEE_EMAIL(254, Content.EMAIL, "mentee_email", "e-mail of the mentee"),
    TOPIC_KEY(160, Content.WORDS, "topic_key", "topic"),
    SCHEDULED_START_UTC(40, Content.DATE, "scheduled_start_utc", "start utc", "starts at utc"),
    PLANNED_MINUTES(10, Content.NUMBER, "planned_minutes", "minutes planned"),
    ACTUAL_MINUTES(10, Content.NUMBER, "actual_minutes", "minutes held"),
    STATUS(40, Content.WORDS, "status", "state"),
    MODE(40, Content.WORDS, "mode", "session kind"),
    ROOM_ID(300, Content.ANY, "room_id", "room", "place"),
    REASON(500, Content.WORDS, "reason"),
    LOGGED_AT_UTC(40, Content.DATE, "logged_at_utc", "logged at"),
    FEEDBACK_ID(60, Content.ANY, "feedback_id", "answer id"),
    KIND(40, Content.WORDS, "kind", "feedback kind"),
    RESPONDENT_EMAIL(254, Content.EMAIL, "respondent_email", "respondent"),
    SUBMITTED_AT_UTC(40, Content.DATE, "submitted_at_utc", "submitted at"),
    RATING(10, Content.NUMBER, "rating_1_5", "rating"),
    GOAL_PROGRESS(10, Content.NUMBER, "goal_progress_0_100", "goal progress"),
    RECOMMENDATION(10, Content.NUMBER, "recommend_0_10", "recommendation"),
    WOULD_TAKE_PART_AGAIN(40, Content.WORDS, "would_take_part_again", "again"),
    // Sealed, it must fit 8000 bytes; a character may take four.
    COMMENT(1900, Content.WORDS, "comment"),
    ANSWERED_AT_UTC(40, Content.DATE, "answered_at_utc", "answered at"),
    FIT(40, Content.WORDS, "fit", "pairing fit");

    private final int longest;
    private final TargetField target;

    HistoryColumn(int longest, Content content, String... names) {
        this.longest = longest;
        this.target = new TargetField(name(), List.of(names), content);
    }

    int longest() {
        return longest;
    }

    TargetField target() {
        return target;
    }

    /** As the files of this kind name it: those of a program with words of its own, in these. */
    String name(Terms terms) {
        return terms.names(target.names().getFirst()).getLast().toLowerCase(Locale.ROOT);
    }
}
