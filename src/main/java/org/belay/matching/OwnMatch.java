package org.belay.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A match as one of the two sees it in the navigation.
 *
 * @param asMentor whether the reader is the mentor
 * @param awaitsReader whether it is offered and the reader has not answered
 * @param answerBy the last day to accept it; null for what was never offered
 */
public record OwnMatch(
        MatchId id,
        String partner,
        boolean asMentor,
        String program,
        String cohort,
        MatchState state,
        boolean awaitsReader,
        @Nullable LocalDate answerBy) {}
