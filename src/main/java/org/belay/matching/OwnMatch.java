package org.belay.matching;

/**
 * A match as one of the two sees it in the navigation.
 *
 * @param asMentor whether the reader is the mentor
 * @param awaitsReader whether it is offered and the reader has not answered
 */
public record OwnMatch(
        MatchId id,
        String partner,
        boolean asMentor,
        String program,
        String cohort,
        MatchState state,
        boolean awaitsReader) {}
