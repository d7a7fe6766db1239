package org.belay.matching;

import org.jspecify.annotations.Nullable;

/**
 * A mentee without a proposal or an open match, or a mentor whom nobody was proposed to.
 *
 * @param why null for the reader's own row
 */
public record UnmatchedRow(
        Party party, boolean asMentor, @Nullable WhyUnmatched why) {}
