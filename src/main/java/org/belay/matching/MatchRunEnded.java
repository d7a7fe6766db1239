package org.belay.matching;

import org.belay.cohort.CohortReference;
import org.belay.shared.PersonId;

/**
 * A run has come to its end, be it that it broke off; one that somebody stopped needs no news.
 *
 * @param by who started it
 * @param groups how many pairs or circles it found; 0 for one that broke off
 */
public record MatchRunEnded(MatchRunId run, CohortReference cohort, PersonId by, boolean failed, int groups) {}
