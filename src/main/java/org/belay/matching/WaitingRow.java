package org.belay.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits for a match.
 *
 * @param asMentor whether they wait for a mentee; who is on both sides waits for a mentor
 * @param since when the last match ended, else when they were accepted: an offer that came to nothing does not make
 *     anybody wait anew
 * @param proposed whether a proposal with them is ready to be published
 */
public record WaitingRow(
        Party person, boolean asMentor, @Nullable Instant since, WaitingReason why, boolean proposed) {}
