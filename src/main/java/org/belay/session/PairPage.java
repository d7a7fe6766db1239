package org.belay.session;

/** A pair as its reader may see it; the kind of page says how much that is. */
public sealed interface PairPage permits PairSpace, PairFacts {

    PairHead pair();
}
