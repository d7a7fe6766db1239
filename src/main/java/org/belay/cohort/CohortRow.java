package org.belay.cohort;

/** A cohort in a list. */
public record CohortRow(CohortReference reference, CohortProgress progress) {}
