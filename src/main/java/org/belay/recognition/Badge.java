package org.belay.recognition;

import java.time.Instant;
import org.belay.goal.Achievement;
import org.belay.goal.GoalId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody achieved, from something that happened.
 *
 * @param goalTitle what the goal says; for its holder alone
 * @param sharedAt since when everybody sees it; null while its holder alone does
 * @param words what its holder says of it to everybody; null for nothing
 */
public record Badge(
        BadgeId id,
        Achievement kind,
        GoalId goal,
        PersonId holder,
        String holderName,
        String goalTitle,
        Instant earnedAt,
        @Nullable Instant sharedAt,
        @Nullable String words) {

    public static final int LONGEST_WORDS = 160;

    public boolean shared() {
        return sharedAt != null;
    }

    /** As everybody sees it: without what the goal says. */
    Badge forEverybody() {
        return new Badge(id, kind, goal, holder, holderName, "", earnedAt, sharedAt, words);
    }
}
