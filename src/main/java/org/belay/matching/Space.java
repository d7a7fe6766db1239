package org.belay.matching;

/** The pages that people share who meet: those of a match, or of a circle. */
public sealed interface Space {

    record OfMatch(MatchId match) implements Space {}

    record OfCircle(CircleId circle) implements Space {}
}
