package org.belay.session;

import java.time.ZoneId;
import java.util.Optional;
import org.belay.matching.CircleId;
import org.belay.matching.MatchId;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A session as one of those who meet answers whether they come.
 *
 * @param match null for a session of a circle
 * @param circle null for a session of a match
 * @param with the partner, or the circle, by name
 * @param zone in which the reader reads times
 * @param open whether it can be answered: it lies ahead
 * @param mayMove whether the reader may give it another time
 */
public record Invitation(
        SessionRow session,
        @Nullable MatchId match,
        @Nullable CircleId circle,
        String with,
        PersonId reader,
        ZoneId zone,
        boolean open,
        boolean mayMove) {

    /** What the reader has said; nothing as long as they have not. */
    public Optional<Boolean> answer() {
        return session.answers().stream()
                .filter(answer -> answer.person().equals(reader))
                .findFirst()
                .map(SessionAnswer::comes);
    }
}
